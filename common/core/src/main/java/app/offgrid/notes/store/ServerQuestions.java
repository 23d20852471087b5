package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.replica.Pulling;

/**
 * What only a person may decide about this device and its server, and what their answers do. Every answer is one
 * transaction; one that comes too late, when nothing is asked any more, changes nothing.
 */
public final class ServerQuestions {
    private final Sql sql;
    private final SyncMeta meta;
    private final Removals removals;
    private final Resync resync;

    /** @param sql the database of an opened {@link LocalStore} */
    public ServerQuestions(Sql sql, Ids ids) {
        ReplicaTable replicas = new ReplicaTable(sql);
        this.sql = sql;
        this.meta = new SyncMeta(sql);
        this.removals = new Removals(sql, meta, replicas, ids);
        this.resync = new Resync(sql, meta, replicas, removals);
    }

    /** What is asked now; of kind NONE mostly, never null. */
    public ServerQuestion open() {
        return sql.transaction("Look for questions", () -> {
            ServerQuestion resend = resync.question();
            if (resend.kind() != ServerQuestion.Kind.NONE || resync.isUnderWay()) {
                return resend;
            }
            return removals.question();
        });
    }

    /** The notes that were deleted elsewhere go from this device too. They can be brought back. */
    public void remove(Pulling.Context context) {
        answer("Remove with consent", ServerQuestion.Kind.REMOVAL, () -> removals.consent(context));
    }

    /** The notes that were deleted elsewhere are put on the server again, those of the same removal that had gone too. */
    public void keep() {
        answer("Keep what was deleted elsewhere", ServerQuestion.Kind.REMOVAL, removals::refuse);
    }

    /** The notes that the server does not have are sent there. */
    public void resend() {
        answer("Send again what the server lost", ServerQuestion.Kind.RESEND, () -> {
            resync.resend();
            meta.remove(SyncMeta.STOPPED);
        });
    }

    /** No sync with this server until a person asks for one; the question stays. */
    public void stop() {
        answer("Stop the sync", ServerQuestion.Kind.RESEND, () -> meta.put(SyncMeta.STOPPED, 1));
    }

    private void answer(String name, ServerQuestion.Kind kind, Runnable work) {
        sql.transaction(name, () -> {
            if (open().kind() == kind) {
                work.run();
            }
            return null;
        });
    }

    /** A person asks for a sync after all. */
    public void goOn() {
        meta.remove(SyncMeta.STOPPED);
    }

    /** True if a person wants no sync with this server for now. */
    public boolean isStopped() {
        return meta.get(SyncMeta.STOPPED) != null;
    }

    /** How many notes went in a large removal and can still be brought back; mostly 0. */
    public int undoable() {
        return removals.offered();
    }

    /** Brings back what a large removal took: on this device at once, on the others with the next sync. */
    public void undoRemoval() {
        sql.transaction("Undo a removal", () -> {
            removals.undo();
            return null;
        });
    }

    /** A person has seen that many notes went, and it is well: they are forgotten here. */
    public void acceptRemoval() {
        sql.transaction("Accept a removal", () -> {
            removals.dismiss();
            return null;
        });
    }

    /** What the comparison with the server's digest has led to. */
    public Repair repair() {
        String name = meta.get(SyncMeta.REPAIR);
        return name == null ? Repair.NONE : Repair.valueOf(name);
    }

    /** True if the database has come from another device and no person has read so, nor signed in since. */
    public boolean isCopied() {
        return meta.get(SyncMeta.COPIED) != null;
    }

    /** A person has read that the database has come from another device. */
    public void acceptCopied() {
        meta.remove(SyncMeta.COPIED);
    }

    /** A person has read that this device has repaired itself. */
    public void acceptRepair() {
        meta.remove(SyncMeta.REPAIR);
    }
}
