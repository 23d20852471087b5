package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.search.SearchQuery;
import java.util.List;

/**
 * The words in a plain table that is read from its newest row on: for an SQLite without FTS4. Finds the same, in time that
 * grows with the notes.
 */
final class PlainWordIndex implements WordIndex {
    static final String NAME = "plain";

    private final Sql sql;

    PlainWordIndex(Sql sql) {
        this.sql = sql;
    }

    static void create(Sql sql) {
        drop(sql);
        sql.execute("CREATE TABLE word_text(docid INTEGER PRIMARY KEY NOT NULL, title TEXT NOT NULL, "
                + "body TEXT NOT NULL, tags TEXT NOT NULL, marks TEXT NOT NULL)");
    }

    static void drop(Sql sql) {
        sql.execute("DROP TABLE IF EXISTS word_text");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String table() {
        return "word_text";
    }

    @Override
    public void add(long docid, String title, String body, String tags, String marks) {
        sql.execute(
                "INSERT INTO word_text(docid, title, body, tags, marks) VALUES(?,?,?,?,?)",
                Long.valueOf(docid),
                title,
                body,
                tags,
                marks);
    }

    @Override
    public void remove(long docid) {
        sql.execute("DELETE FROM word_text WHERE docid=" + docid);
    }

    @Override
    public void clear() {
        sql.execute("DELETE FROM word_text");
    }

    @Override
    public String condition(SearchQuery query, boolean titleOnly, List<String> marks, List<Object> parameters) {
        StringBuilder condition = new StringBuilder("1");
        for (String pattern : query.patterns()) {
            condition.append(titleOnly ? " AND word_text.title LIKE ?" : " AND (word_text.title LIKE ?");
            parameters.add(pattern);
            if (!titleOnly) {
                condition.append(" OR word_text.body LIKE ? OR word_text.tags LIKE ?)");
                parameters.add(pattern);
                parameters.add(pattern);
            }
        }
        for (String mark : marks) {
            condition.append(" AND word_text.marks LIKE ?");
            parameters.add("% " + mark + " %");
        }
        return condition.toString();
    }
}
