package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.NoteReplica;
import java.util.List;

/** What there is of a device: its database, what it waits for, and what its person can take back. Immutable. */
final class DeviceValue {
    /** An answer on its way, and the request that it is one to. */
    record Exchange(List<NoteChange> changes, SyncResponse response) {}

    /**
     * A decision that can be taken back.
     *
     * @param before the note before it
     * @param decided the note after it
     * @param copy what became a note of its own; null for nothing
     * @param given words that were expected until then
     * @param typed words that are new in it
     */
    record Decision(NoteReplica before, NoteReplica decided, String sideId, NoteFields copy, long given, long typed) {}

    final NoteReplica replica;
    final long cursor;
    /** Null before the first answer. */
    final String epoch;
    /** The server lost history, and the account is read again from its beginning. */
    final boolean afterLoss;
    /** The server had word of the note since that reading began. */
    final boolean confirmed;
    /** Null while nothing is on its way. */
    final Exchange exchange;
    /** Null if there is none. */
    final Decision decision;

    private DeviceValue(
            NoteReplica replica,
            long cursor,
            String epoch,
            boolean afterLoss,
            boolean confirmed,
            Exchange exchange,
            Decision decision) {
        // The database has no row of a note that there is nothing to be remembered of.
        this.replica = replica.isForgettable() ? NoteReplica.absent(replica.noteId()) : replica;
        this.cursor = cursor;
        this.epoch = epoch;
        this.afterLoss = afterLoss;
        this.confirmed = confirmed || replica.isForgettable();
        this.exchange = exchange;
        this.decision = decision;
    }

    static DeviceValue empty(String noteId) {
        return new DeviceValue(NoteReplica.absent(noteId), 0, null, false, true, null, null);
    }

    /** What a database holds, of a device that waits for nothing. */
    static DeviceValue of(NoteReplica replica, long cursor, String epoch, boolean afterLoss, boolean confirmed) {
        return new DeviceValue(replica, cursor, epoch, afterLoss, confirmed, null, null);
    }

    DeviceValue with(NoteReplica next) {
        return new DeviceValue(next, cursor, epoch, afterLoss, confirmed, exchange, decision);
    }

    DeviceValue with(Exchange next) {
        return new DeviceValue(replica, cursor, epoch, afterLoss, confirmed, next, decision);
    }

    DeviceValue with(Decision next) {
        return new DeviceValue(replica, cursor, epoch, afterLoss, confirmed, exchange, next);
    }

    /** The server has word of the note. */
    DeviceValue asConfirmed() {
        return new DeviceValue(replica, cursor, epoch, afterLoss, true, exchange, decision);
    }

    /** The account is read again. */
    DeviceValue readingAgain(String nextEpoch) {
        return new DeviceValue(replica, 0, nextEpoch, true, false, exchange, decision);
    }

    /** An answer was taken in. */
    DeviceValue read(String nextEpoch, long nextCursor, boolean more) {
        boolean still = afterLoss && more;
        return new DeviceValue(
                replica, Math.max(cursor, nextCursor), nextEpoch, still, confirmed || !still, exchange, decision);
    }
}
