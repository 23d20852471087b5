package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.search.SearchQuery;
import java.util.List;

/**
 * The words in a table of SQLite's FTS4 module with its {@code simple} tokenizer, which every build with FTS4 has: the
 * texts come folded and split already, so nothing depends on what else a platform's tokenizers can do. Newest first, so
 * that a search can stop early; the beginnings of words of 1 to 3 bytes have an index of their own, for the first
 * keystrokes. See docs/adr/0006-full-text-search.md.
 */
final class FtsWordIndex implements WordIndex {
    static final String NAME = "fts4";
    private static final String CREATE = "CREATE VIRTUAL TABLE word_index USING "
            + "fts4(title, body, tags, marks, tokenize=simple, matchinfo=fts3, prefix=\"1,2,3\", order=desc)";

    /** Merges a little with each save; else one save in some thousands would merge all, for a second. */
    private static final String MERGE = "INSERT INTO word_index(word_index) VALUES('automerge=8')";

    private final Sql sql;

    FtsWordIndex(Sql sql) {
        this.sql = sql;
    }

    /** True if this SQLite can read the table, false if it lacks the module or the table is not there or damaged. */
    static boolean works(Sql sql) {
        try {
            sql.query("SELECT docid FROM word_index WHERE word_index MATCH 'probe' LIMIT 1", row -> row.text(0));
            return true;
        } catch (StorageException e) {
            return refused(e);
        }
    }

    /** Makes an empty table; false if this SQLite lacks the module or the tokenizer. Not to be used in a transaction. */
    static boolean create(Sql sql) {
        try {
            sql.execute("DROP TABLE IF EXISTS word_index");
            sql.execute(CREATE);
            sql.execute(MERGE);
            return true;
        } catch (StorageException e) {
            return refused(e);
        }
    }

    /** A full or broken disk is no reason to search in another way. */
    private static boolean refused(StorageException e) {
        if (e.kind() != StorageException.Kind.UNAVAILABLE) {
            throw e;
        }
        return false;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String table() {
        return "word_index";
    }

    @Override
    public void add(long docid, String title, String body, String tags, String marks) {
        sql.execute(
                "INSERT INTO word_index(docid, title, body, tags, marks) VALUES(?,?,?,?,?)",
                Long.valueOf(docid),
                title,
                body,
                tags,
                marks);
    }

    @Override
    public void remove(long docid) {
        sql.execute("DELETE FROM word_index WHERE docid=" + docid);
    }

    /** Row by row would split every text again. */
    @Override
    public void clear() {
        sql.execute("DROP TABLE word_index");
        sql.execute(CREATE);
        sql.execute(MERGE);
    }

    @Override
    public String condition(SearchQuery query, boolean titleOnly, List<String> marks, List<Object> parameters) {
        StringBuilder match = new StringBuilder(query.match(titleOnly ? "title" : null));
        for (String mark : marks) {
            match.append(" marks:").append(mark);
        }
        parameters.add(match.toString());
        return "word_index MATCH ?";
    }
}
