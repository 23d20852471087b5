package app.offgrid.notes.protocol;

import app.offgrid.notes.note.NoteSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The answer to a {@link SyncRequest}: a page, or the demand to read the account anew. Immutable. */
public final class SyncResponse {
    /** The server lost history; the account has a new epoch. */
    public static final String EPOCH_CHANGED = "epoch_changed";
    /** The cursor is older than the tombstones that are still kept. */
    public static final String CURSOR_EXPIRED = "cursor_expired";

    private final String epoch;
    private final String resync;
    private final long cursor;
    private final boolean hasMore;
    private final long serverTime;
    private final List<ChangeResult> results;
    private final List<NoteSnapshot> notes;

    private SyncResponse(
            String epoch,
            String resync,
            long cursor,
            boolean hasMore,
            long serverTime,
            List<ChangeResult> results,
            List<NoteSnapshot> notes) {
        this.epoch = epoch;
        this.resync = resync;
        this.cursor = cursor;
        this.hasMore = hasMore;
        this.serverTime = serverTime;
        this.results = Collections.unmodifiableList(new ArrayList<ChangeResult>(results));
        this.notes = Collections.unmodifiableList(new ArrayList<NoteSnapshot>(notes));
    }

    public static SyncResponse page(
            String epoch,
            long cursor,
            boolean hasMore,
            long serverTime,
            List<ChangeResult> results,
            List<NoteSnapshot> notes) {
        return new SyncResponse(epoch, null, cursor, hasMore, serverTime, results, notes);
    }

    /** @param reason {@link #EPOCH_CHANGED} or {@link #CURSOR_EXPIRED} */
    public static SyncResponse resync(String epoch, String reason) {
        return new SyncResponse(
                epoch,
                reason,
                0,
                false,
                0,
                Collections.<ChangeResult>emptyList(),
                Collections.<NoteSnapshot>emptyList());
    }

    public String epoch() {
        return epoch;
    }

    /** Why the account must be read anew, or null if this is a page. */
    public String resync() {
        return resync;
    }

    /** What the device may store once it has applied the notes. */
    public long cursor() {
        return cursor;
    }

    public boolean hasMore() {
        return hasMore;
    }

    public long serverTime() {
        return serverTime;
    }

    /** One for each change, in the order of the request. */
    public List<ChangeResult> results() {
        return results;
    }

    /** In rising sequence. */
    public List<NoteSnapshot> notes() {
        return notes;
    }
}
