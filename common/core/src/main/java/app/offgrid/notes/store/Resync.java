package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.replica.Pulling;

/** Reading the account anew from its beginning: which notes the server still has, and what happens to the others. */
final class Resync {
    /** The reason of a resync that the device chose by itself, because its digest differed. */
    static final String DIGEST_DIFFERS = "digest_differs";

    /** Why the account is read anew. */
    enum Mode {
        /** It is not. */
        NONE,
        /** The cursor was older than the tombstones. */
        EXPIRED,
        /** The server lost history. */
        AFTER_LOSS,
        /** The digests differed. */
        REPAIR
    }

    /** Of a note that was not only heard of, as by the answer to a change, but read. */
    private static final int READ = 2;

    private static final String LOST = "SELECT note_id FROM note WHERE confirmed=0 AND revision>0";

    private final Sql sql;
    private final SyncMeta meta;
    private final ReplicaTable replicas;
    private final Removals removals;

    Resync(Sql sql, SyncMeta meta, ReplicaTable replicas, Removals removals) {
        this.sql = sql;
        this.meta = meta;
        this.replicas = replicas;
        this.removals = removals;
    }

    /** @param reason one of the contract's, see {@link SyncResponse#resync()}, or {@link #DIGEST_DIFFERS} */
    void begin(String epoch, String reason) {
        // After a loss that has not been dealt with, whatever comes next is still after a loss.
        String known = mode() == Mode.AFTER_LOSS ? SyncResponse.EPOCH_CHANGED : reason;
        meta.put(SyncMeta.EPOCH, epoch);
        meta.put(SyncMeta.CURSOR, 0);
        meta.put(SyncMeta.RESYNC, known);
        meta.remove(SyncMeta.RESEND_ASKED);
        sql.execute("DELETE FROM unreadable");
        sql.execute("UPDATE note SET confirmed=0");
        removals.releaseHeld();
        replicas.doubtRevisions();
    }

    /** Why the account is being read anew, if it is. */
    Mode mode() {
        String reason = meta.get(SyncMeta.RESYNC);
        if (reason == null) {
            return Mode.NONE;
        }
        if (reason.equals(SyncResponse.EPOCH_CHANGED)) {
            return Mode.AFTER_LOSS;
        }
        return reason.equals(DIGEST_DIFFERS) ? Mode.REPAIR : Mode.EXPIRED;
    }

    /** True while the account is read anew: nothing new is sent before it is known what the server has. */
    boolean isUnderWay() {
        return mode() != Mode.NONE;
    }

    /** The server has the note. */
    void confirm(String noteId) {
        sql.execute("UPDATE note SET confirmed=1 WHERE note_id=? AND confirmed=0", noteId);
    }

    /** The device has read what the server has of the note since it began to read anew. */
    void read(String noteId) {
        sql.execute("UPDATE note SET confirmed=" + READ + " WHERE note_id=?", noteId);
    }

    /** True if later word of the note is on what this device has read of it since it began to read anew. */
    boolean isRead(String noteId) {
        return !sql.query("SELECT 1 FROM note WHERE note_id=? AND confirmed=" + READ, row -> Boolean.TRUE, noteId)
                .isEmpty();
    }

    /** The whole account has been read. */
    void finish() {
        Mode mode = mode();
        if (mode == Mode.NONE) {
            return;
        }
        if (mode != Mode.AFTER_LOSS) {
            removeLost();
        } else if (isAlmostEmpty()) {
            meta.put(SyncMeta.RESEND_ASKED, 1);
        } else {
            resend();
        }
    }

    /** The server has so few of this device's notes that it may be the wrong one, or one that was set up anew. */
    private boolean isAlmostEmpty() {
        int lost = lost();
        return lost >= Removals.ASK_FROM && lost * 2 > there();
    }

    /** What a person is to be asked before this device's notes are sent to a server that has hardly any. */
    ServerQuestion question() {
        return meta.get(SyncMeta.RESEND_ASKED) == null
                ? ServerQuestion.NONE
                : new ServerQuestion(ServerQuestion.Kind.RESEND, lost(), there());
    }

    private int lost() {
        return count("SELECT count(*) FROM (" + LOST + " AND listed>=0)");
    }

    private int there() {
        return count("SELECT count(*) FROM note WHERE listed>=0");
    }

    /**
     * Notes that the server no longer has are to go; an edited one meets its deletion, and that is asked about. A conflict
     * that the server no longer has was settled elsewhere.
     */
    private void removeLost() {
        for (String noteId : sql.query(LOST, row -> row.text(0))) {
            NoteReplica before = replicas.findOrSetAside(noteId);
            if (before == null) {
                continue;
            }
            if (isOver(before)) {
                replicas.save(before, NoteReplica.absent(noteId));
            } else {
                removals.hold(NoteSnapshot.unknown(noteId), meta.number(SyncMeta.CURSOR), false);
            }
        }
        end();
    }

    /** True of a question that nobody here has answered by a text, and of a deletion: both have happened elsewhere. */
    private static boolean isOver(NoteReplica lost) {
        if (lost.inFlight() != null || lost.fields() != null && lost.hasNews()) {
            return false;
        }
        for (OpenSide side : lost.sides()) {
            if (!side.acknowledged()) {
                return false;
            }
        }
        return lost.fields() == null || lost.state() == NoteState.CONFLICT;
    }

    /** Sends again what the server no longer has. */
    void resend() {
        for (String noteId : sql.query(LOST, row -> row.text(0))) {
            NoteReplica before = replicas.findOrSetAside(noteId);
            if (before != null) {
                replicas.save(before, Pulling.resend(before));
            }
        }
        end();
    }

    private void end() {
        meta.remove(SyncMeta.RESYNC);
        meta.remove(SyncMeta.RESEND_ASKED);
        sql.execute("UPDATE note SET confirmed=1 WHERE confirmed<>1");
    }

    private int count(String query) {
        return sql.query(query, row -> Integer.valueOf((int) row.number(0)))
                .get(0)
                .intValue();
    }
}
