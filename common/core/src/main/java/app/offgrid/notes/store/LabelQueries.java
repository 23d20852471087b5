package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import java.util.ArrayList;
import java.util.List;

/** What notebooks and tags there are. A notebook or tag is there as long as a note outside the trash bears it. */
public final class LabelQueries {
    /** A person who has more notebooks or tags than these sees the first ones by name. */
    public static final int MOST = 5_000;

    /** A longer name than any may have is of a note that says so; it is in no list of names. */
    private static final int NAME_CHARACTERS = 10_000;

    private static final String OUTSIDE_TRASH =
            "(" + NoteList.ACTIVE.ordinal() + "," + NoteList.ARCHIVE.ordinal() + ")";

    private final Sql sql;

    LabelQueries(Sql sql) {
        this.sql = sql;
    }

    /** The notebooks, by name as SQLite sorts. */
    public List<LabelCount> notebooks() {
        return counts("SELECT notebook, listed, count(*) FROM note INDEXED BY note_by_notebook WHERE notebook>'' "
                + "AND length(notebook)<=" + NAME_CHARACTERS + " AND listed IN " + OUTSIDE_TRASH
                + " GROUP BY notebook, listed ORDER BY notebook");
    }

    /** The tags, by name as SQLite sorts. */
    public List<LabelCount> tags() {
        return counts("SELECT tag, listed, count(*) FROM note_tag WHERE length(tag)<=" + NAME_CHARACTERS
                + " AND listed IN " + OUTSIDE_TRASH + " GROUP BY tag, listed ORDER BY tag");
    }

    private List<LabelCount> counts(String query) {
        List<LabelCount> counts = new ArrayList<LabelCount>();
        sql.query(query + " LIMIT " + MOST, row -> {
            String name = row.text(0);
            boolean active = row.number(1) == NoteList.ACTIVE.ordinal();
            int count = (int) row.number(2);
            int last = counts.size() - 1;
            LabelCount before = last >= 0 && counts.get(last).name().equals(name) ? counts.remove(last) : null;
            int otherActive = before == null ? 0 : before.active();
            int otherArchived = before == null ? 0 : before.archived();
            counts.add(new LabelCount(name, otherActive + (active ? count : 0), otherArchived + (active ? 0 : count)));
            return null;
        });
        return counts;
    }

    /** Notes of a notebook, wherever they are, by id. */
    public List<String> inNotebook(String name, String afterId, int limit) {
        return sql.query(
                "SELECT note_id FROM note INDEXED BY note_by_notebook WHERE notebook=? AND note_id>? AND deleted=0 "
                        + "ORDER BY note_id LIMIT " + limit,
                row -> row.text(0),
                name,
                afterId);
    }

    /** Notes with a tag, wherever they are, by id. */
    public List<String> withTag(String tag, String afterId, int limit) {
        return sql.query(
                "SELECT note_id FROM note_tag WHERE tag=? AND note_id>? ORDER BY note_id LIMIT " + limit,
                row -> row.text(0),
                tag,
                afterId);
    }
}
