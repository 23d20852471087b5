package app.offgrid.server.sync;

import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;

/** About how many bytes a version takes in the database and on the wire, so that what is held at once has a limit. */
final class Weight {
    /** Ids, names, times and the names of the fields. */
    private static final int OVERHEAD = 1024;

    private Weight() {}

    static long of(NoteSnapshot note) {
        long weight = of(note.fields());
        for (Side side : note.sides()) {
            weight += of(side.fields());
        }
        return weight;
    }

    /** @param fields null for a deletion */
    static long of(NoteFields fields) {
        if (fields == null) {
            return OVERHEAD;
        }
        long weight = OVERHEAD + of(fields.title()) + of(fields.body());
        for (String tag : fields.tags()) {
            weight += of(tag);
        }
        return weight;
    }

    private static long of(String text) {
        return FieldRules.utf8Length(text);
    }
}
