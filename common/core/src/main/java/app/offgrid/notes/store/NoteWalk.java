package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Uuid;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads every note of the device whole, a few at a time, in the order of their ids; notes that come or go meanwhile may or
 * may not be met. For one thread.
 */
public final class NoteWalk {
    /** A note, or a version of one that waits for a person and so is worth a note of its own. */
    public static final class Stop {
        private final String noteId;
        private final NoteFields fields;
        private final String versionOf;

        Stop(String noteId, NoteFields fields, String versionOf) {
            this.noteId = noteId;
            this.fields = fields;
            this.versionOf = versionOf;
        }

        /** For a version, an id of its own that is always the same. */
        public String noteId() {
            return noteId;
        }

        public NoteFields fields() {
            return fields;
        }

        /** The name of the device that wrote this version; null for the note itself. */
        public String versionOf() {
            return versionOf;
        }
    }

    private final Sql sql;
    private final ReplicaTable replicas;
    private String lastId = "";

    public NoteWalk(Sql sql) {
        this.sql = sql;
        this.replicas = new ReplicaTable(sql);
    }

    /** How many notes there are, versions that wait for a person not counted. */
    public int total() {
        return sql.query("SELECT count(*) FROM note WHERE listed>=0", row -> Integer.valueOf((int) row.number(0)))
                .get(0)
                .intValue();
    }

    /**
     * The next notes with their waiting versions; null when all have been met.
     *
     * @param limit most notes to read at once
     */
    public List<Stop> next(int limit) {
        return sql.transaction("Read notes to export", () -> {
            List<String> ids = sql.query(
                    "SELECT note_id FROM note WHERE listed>=0 AND note_id>? ORDER BY note_id LIMIT " + limit,
                    row -> row.text(0),
                    lastId);
            List<Stop> stops = new ArrayList<Stop>();
            for (String noteId : ids) {
                lastId = noteId;
                NoteReplica note = replicas.findOrSetAside(noteId);
                if (note == null) {
                    collectReadable(noteId, stops);
                } else {
                    collect(note, stops);
                }
            }
            return ids.isEmpty() ? null : stops;
        });
    }

    /** Of a note that cannot be read whole, what can be. */
    private void collectReadable(String noteId, List<Stop> stops) {
        NoteFields fields = replicas.notes().readable(noteId);
        if (fields != null) {
            stops.add(new Stop(noteId, fields, null));
        }
        for (OpenSide side : replicas.readableSides(noteId)) {
            if (!side.settled()) {
                collect(side, stops);
            }
        }
    }

    private static void collect(NoteReplica note, List<Stop> stops) {
        if (note.fields() != null) {
            stops.add(new Stop(note.noteId(), note.fields(), null));
        }
        for (OpenSide side : note.unsettledSides()) {
            collect(side, stops);
        }
    }

    private static void collect(OpenSide side, List<Stop> stops) {
        if (!side.side().isDeleted()) {
            String noteId = Uuid.fromName("version " + side.side().changeId());
            stops.add(new Stop(noteId, side.side().fields(), side.side().deviceName()));
        }
    }
}
