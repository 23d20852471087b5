package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.replica.NoteReplica;

/** Everything of one note, across the tables. To be used inside a transaction. */
final class ReplicaTable {
    private final NoteTable notes;
    private final SideTable sides;
    private final Outbox outbox;
    private final VersionTable versions;

    ReplicaTable(Sql sql) {
        this.notes = new NoteTable(sql);
        this.sides = new SideTable(sql);
        this.outbox = new Outbox(sql);
        this.versions = new VersionTable(sql);
    }

    /** The note, or an absent one. */
    NoteReplica find(String noteId) {
        NoteReplica row = notes.find(noteId);
        if (row == null) {
            return NoteReplica.absent(noteId);
        }
        return new NoteReplica(noteId, row.fields(), row.agreed(), sides.of(noteId), outbox.of(noteId), row.failure());
    }

    /** Writes what differs between the two states of one note, and keeps the earlier text if it is worth it. */
    void save(NoteReplica before, NoteReplica after) {
        versions.replaced(before, after);
        if (!before.sides().equals(after.sides())) {
            sides.replace(after.noteId(), after.sides());
        }
        if (before.inFlight() != after.inFlight()) {
            if (before.inFlight() != null) {
                outbox.remove(after.noteId());
            }
            if (after.inFlight() != null) {
                outbox.add(after.inFlight());
            }
        }
        if (after.isForgettable()) {
            notes.delete(after.noteId());
        } else {
            notes.save(after);
        }
    }

    VersionTable versions() {
        return versions;
    }

    NoteTable notes() {
        return notes;
    }

    Outbox outbox() {
        return outbox;
    }
}
