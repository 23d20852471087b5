package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import java.util.Collections;
import java.util.List;

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

    /**
     * The note, or an absent one.
     *
     * @throws StorageException of kind ROW if it cannot be read
     */
    NoteReplica find(String noteId) {
        try {
            NoteReplica row = notes.find(noteId);
            if (row == null) {
                return NoteReplica.absent(noteId);
            }
            return new NoteReplica(
                    noteId, row.fields(), row.agreed(), sides.of(noteId), outbox.of(noteId), row.failure());
        } catch (JsonException e) {
            throw new StorageException(StorageException.Kind.ROW, "A note cannot be read. " + e.getMessage(), e);
        }
    }

    /**
     * The note, or an absent one; null if it cannot be read. Then it is set aside: it is a failed note with a reason from
     * now on, of which nothing is sent, and those after it go on.
     */
    NoteReplica findOrSetAside(String noteId) {
        try {
            return find(noteId);
        } catch (StorageException e) {
            if (e.kind() != StorageException.Kind.ROW) {
                throw e;
            }
            setAside(noteId, e.getMessage());
            return null;
        }
    }

    private void setAside(String noteId, String reason) {
        outbox.remove(noteId);
        notes.setAside(noteId, reason);
    }

    /** The changes that may have been sent, in the order in which they were frozen; those that can be read. */
    List<NoteChange> sent(int limit) {
        return outbox.changes(limit, this::setAside);
    }

    /**
     * The server may count revisions anew, of a note whose tombstone it has forgotten or of all after it lost history, so
     * the ones that the changes were made on mean nothing any more. The changes keep their ids: whether they were taken
     * before is still to be found out.
     */
    void doubtRevisions() {
        for (NoteChange change : sent(Integer.MAX_VALUE)) {
            outbox.replace(change.onNoRevision());
        }
    }

    /** The versions beside a note that can be read, for when the note as a whole cannot. */
    List<OpenSide> readableSides(String noteId) {
        return sides.readable(noteId);
    }

    /** Removes whatever there is of a note, read or not. */
    void delete(String noteId) {
        sides.replace(noteId, Collections.<OpenSide>emptyList());
        outbox.remove(noteId);
        notes.delete(noteId);
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
