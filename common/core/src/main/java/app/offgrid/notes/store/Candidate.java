package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;

/** A note that answers a search, to be ranked. Immutable. */
public final class Candidate {
    /** So much of a body is read for ranking. */
    public static final int BODY_CHARACTERS = 4_000;

    static final String COLUMNS = "note.note_id, " + NoteQueries.TITLE + ", " + NoteQueries.PREVIEW + ", "
            + NoteQueries.TAGS + ", note.color, note.pinned, note.edited_at, note.state, substr(note.body, 1, "
            + BODY_CHARACTERS + "), note_index.docid";

    private final NoteSummary note;
    private final String body;
    final long docid;

    Candidate(Sql.Row row) {
        note = NoteQueries.read(row);
        body = row.text(8);
        docid = row.number(9);
    }

    public NoteSummary note() {
        return note;
    }

    /** The body's first {@link #BODY_CHARACTERS} code points. */
    public String body() {
        return body;
    }
}
