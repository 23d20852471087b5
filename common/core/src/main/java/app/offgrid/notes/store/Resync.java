package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.Pulling;
import java.util.List;

/** Reading the account anew from its beginning: which notes the server still has, and what happens to the others. */
final class Resync {
    /** A removal of at least so many notes, and of more than half of all, needs a person's consent. */
    static final int CONSENT_FROM = 10;

    private static final String LOST = "SELECT note_id FROM note WHERE confirmed=0 AND revision>0";

    private final Sql sql;
    private final SyncMeta meta;
    private final ReplicaTable replicas;

    Resync(Sql sql, SyncMeta meta, ReplicaTable replicas) {
        this.sql = sql;
        this.meta = meta;
        this.replicas = replicas;
    }

    /** @param reason one of the contract's, see {@link SyncResponse#resync()} */
    void begin(String epoch, String reason) {
        meta.put(SyncMeta.EPOCH, epoch);
        meta.put(SyncMeta.CURSOR, 0);
        meta.put(SyncMeta.RESYNC, reason);
        sql.execute("DELETE FROM unreadable");
        sql.execute("UPDATE note SET confirmed=0");
    }

    /** True while the account is read anew because the server lost history. */
    boolean afterLoss() {
        return SyncResponse.EPOCH_CHANGED.equals(meta.get(SyncMeta.RESYNC));
    }

    /** The server has the note just as the device knows it. */
    void confirm(String noteId) {
        sql.execute("UPDATE note SET confirmed=1 WHERE note_id=?", noteId);
    }

    /**
     * The whole account has been read.
     *
     * @return how many notes wait for a person's consent to be removed; 0 if the resync is over or there was none
     */
    int finish() {
        String reason = meta.get(SyncMeta.RESYNC);
        if (reason == null) {
            return 0;
        }
        if (reason.equals(SyncResponse.EPOCH_CHANGED)) {
            resend();
            return 0;
        }
        int lost = count("SELECT count(*) FROM (" + LOST + " AND state=" + NoteState.SYNCED.ordinal() + ")");
        int all = count("SELECT count(*) FROM note WHERE listed>=0");
        if (lost >= CONSENT_FROM && lost * 2 > all) {
            return lost;
        }
        remove();
        return 0;
    }

    /** Removes the unedited notes that the server no longer has; an edited one stays, and its edit will be asked about. */
    void remove() {
        for (String noteId : lost(NoteState.SYNCED)) {
            replicas.notes().delete(noteId);
        }
        end();
    }

    /** Sends again what the server no longer has. */
    void resend() {
        List<String> lost = sql.query(LOST, row -> row.text(0));
        for (String noteId : lost) {
            NoteReplica before = replicas.find(noteId);
            replicas.save(before, Pulling.resend(before));
        }
        end();
    }

    private List<String> lost(NoteState state) {
        return sql.query(LOST + " AND state=?", row -> row.text(0), Long.valueOf(state.ordinal()));
    }

    private void end() {
        meta.remove(SyncMeta.RESYNC);
        sql.execute("UPDATE note SET confirmed=1");
    }

    private int count(String query) {
        return sql.query(query, row -> Integer.valueOf((int) row.number(0)))
                .get(0)
                .intValue();
    }
}
