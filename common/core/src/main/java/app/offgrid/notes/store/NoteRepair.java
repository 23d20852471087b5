package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;

/**
 * The way out for a note of which something on this device cannot be read. What can be read of it becomes notes of their
 * own, so that no text is lost, and the account is read again for what the server has of it.
 */
public final class NoteRepair {
    private final Sql sql;
    private final Ids ids;
    private final SyncMeta meta;
    private final ReplicaTable replicas;
    private final Resync resync;

    NoteRepair(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
        this.meta = new SyncMeta(sql);
        this.replicas = new ReplicaTable(sql);
        this.resync = new Resync(sql, meta, replicas, new Removals(sql, meta, replicas, ids));
    }

    /** Repairs one note, in one transaction. */
    public RepairOutcome run(String noteId) {
        return sql.transaction("Repair a note", () -> {
            if (isReadable(noteId)) {
                NoteReplica before = replicas.find(noteId);
                replicas.save(before, Editing.retry(before));
                return RepairOutcome.READABLE;
            }
            boolean onServer = replicas.notes().revision(noteId) > 0 && meta.get(SyncMeta.EPOCH) != null;
            int kept = separate(noteId);
            if (onServer) {
                resync.begin(meta.get(SyncMeta.EPOCH), Resync.DIGEST_DIFFERS);
            }
            return kept > 0 ? RepairOutcome.SEPARATED : RepairOutcome.NOTHING_LEFT;
        });
    }

    private boolean isReadable(String noteId) {
        try {
            replicas.find(noteId);
            return true;
        } catch (StorageException e) {
            if (e.kind() != StorageException.Kind.ROW) {
                throw e;
            }
            return false;
        }
    }

    /** Makes new notes of what can be read of a note, and removes it; inside a transaction. Returns how many. */
    int separate(String noteId) {
        int kept = keep(replicas.notes().readable(noteId));
        for (OpenSide side : replicas.readableSides(noteId)) {
            kept += side.settled() ? 0 : keep(side.side().fields());
        }
        replicas.delete(noteId);
        return kept;
    }

    private int keep(NoteFields fields) {
        if (fields == null || fields.isBlank()) {
            return 0;
        }
        NoteReplica copy = NoteReplica.absent(ids.next());
        replicas.save(copy, Editing.edit(copy, fields));
        return 1;
    }
}
