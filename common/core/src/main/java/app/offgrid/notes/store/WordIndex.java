package app.offgrid.notes.store;

import app.offgrid.notes.search.SearchQuery;
import java.util.List;

/**
 * The words of the notes, by number of document: what a search looks into first. To be written inside the transaction that
 * writes the note. Texts are as {@link app.offgrid.notes.search.Terms#indexed} writes them.
 */
interface WordIndex {
    /** The name by which the database remembers which index it has. */
    String name();

    /** The table, for a query that joins it. */
    String table();

    void add(long docid, String title, String body, String tags, String marks);

    void remove(long docid);

    /** Forgets everything. */
    void clear();

    /**
     * The condition that a document answers the query.
     *
     * @param query one that is not empty
     * @param titleOnly true to look into titles only
     * @param marks marks that the document must bear too
     * @param parameters takes the parameters of the condition, in order
     */
    String condition(SearchQuery query, boolean titleOnly, List<String> marks, List<Object> parameters);
}
