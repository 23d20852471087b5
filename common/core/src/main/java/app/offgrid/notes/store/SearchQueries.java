package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.search.SearchQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a search reads: bounded pages of notes, those that changed last first, to be ranked by the caller. */
public final class SearchQueries {
    /** Most notes of a page that have all words in the title. */
    static final int BY_TITLE = 60;
    /** Most other notes of a page. */
    static final int BY_TEXT = 120;

    private static final long FROM_THE_TOP = Long.MAX_VALUE;

    private final Sql sql;
    private final NoteIndex index;

    SearchQueries(Sql sql) {
        this.sql = sql;
        this.index = new NoteIndex(sql);
    }

    /**
     * A page of the notes that answer the query and keep to the filter. The first page has the newest ones with all words
     * in the title besides the newest ones of all; the pages after it go on with the latter.
     *
     * @param query one that is not empty
     * @param after where the page before ended; null for the first one
     */
    public Candidates page(SearchQuery query, NoteFilter filter, SearchCursor after) {
        if (query.isEmpty()) {
            throw new IllegalArgumentException("An empty query has no hits; read a list.");
        }
        return sql.transaction("Search", () -> {
            List<Candidate> page = new ArrayList<Candidate>();
            Set<String> shown = new HashSet<String>();
            if (after == null) {
                page.addAll(read(query, filter, true, FROM_THE_TOP, BY_TITLE));
                for (Candidate candidate : page) {
                    shown.add(candidate.note().noteId());
                }
            } else {
                shown.addAll(after.shown);
            }
            List<Candidate> byText = read(query, filter, false, after == null ? FROM_THE_TOP : after.below, BY_TEXT);
            for (Candidate candidate : byText) {
                if (!shown.contains(candidate.note().noteId())) {
                    page.add(candidate);
                }
            }
            boolean more = byText.size() == BY_TEXT;
            return new Candidates(page, more ? new SearchCursor(byText.get(BY_TEXT - 1).docid, shown) : null);
        });
    }

    private List<Candidate> read(SearchQuery query, NoteFilter filter, boolean titleOnly, long below, int limit) {
        WordIndex words = index.words();
        String table = words.table();
        List<Object> parameters = new ArrayList<Object>();
        // CROSS JOIN: the words are read first, whatever the statistics say.
        StringBuilder select = new StringBuilder("SELECT ")
                .append(Candidate.COLUMNS)
                .append(" FROM ")
                .append(table);
        select.append(" CROSS JOIN note_index ON note_index.docid=")
                .append(table)
                .append(".docid");
        select.append(" CROSS JOIN note ON note.note_id=note_index.note_id WHERE ");
        select.append(words.condition(query, titleOnly, marks(filter), parameters));
        if (below != FROM_THE_TOP) {
            select.append(" AND ").append(table).append(".docid<").append(below);
        }
        select.append(" AND note.listed IN (").append(filter.placeNumbers()).append(')');
        select.append(filter.conditions(parameters));
        select.append(" ORDER BY ").append(table).append(".docid DESC LIMIT ").append(limit);
        return sql.query(select.toString(), Candidate::new, parameters.toArray());
    }

    private static List<String> marks(NoteFilter filter) {
        List<String> marks = new ArrayList<String>();
        if (filter.places.size() == 1 && filter.places.get(0) != NoteList.ACTIVE) {
            marks.add(SearchMarks.place(filter.places.get(0).ordinal()));
        }
        if (filter.notebook != null && filter.notebook.length() > 0) {
            marks.add(SearchMarks.notebook(filter.notebook));
        }
        if (filter.color != null && !filter.color.equals(NoteColor.NONE)) {
            marks.add(SearchMarks.color(filter.color));
        }
        for (String tag : filter.tags) {
            marks.add(SearchMarks.tag(tag));
        }
        return marks;
    }

    /** The beginning of a body, for hits that are not in what was read for ranking; null if the note is gone. */
    public String body(String noteId, int characters) {
        List<String> found = sql.query(
                "SELECT substr(body, 1, " + characters + ") FROM note WHERE note_id=?", row -> row.text(0), noteId);
        return found.isEmpty() ? null : found.get(0);
    }

    /** True once every note is found; false while notes of an earlier version of the app are still being taken in. */
    public boolean isComplete() {
        return index.isComplete();
    }

    /** How many notes can be found now. */
    public int indexed() {
        return index.size();
    }

    /**
     * Takes in notes of an earlier version of the app, in one transaction.
     *
     * @return true if there are more
     */
    public boolean indexSlice(int limit) {
        return index.slice(limit);
    }
}
