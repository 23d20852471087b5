package app.offgrid.notes.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One round trip, device to server. Immutable. */
public final class SyncRequest {
    private final long protocol;
    private final String deviceId;
    private final String deviceName;
    private final String epoch;
    private final long cursor;
    private final int limit;
    private final List<NoteChange> changes;

    /**
     * @param epoch null on a first sync
     * @param cursor the sequence up to which the device has durably applied everything
     * @param limit most notes in the page, 1 to {@link app.offgrid.notes.note.Limits#PAGE}
     */
    public SyncRequest(
            long protocol,
            String deviceId,
            String deviceName,
            String epoch,
            long cursor,
            int limit,
            List<NoteChange> changes) {
        this.protocol = protocol;
        this.deviceId = deviceId;
        this.deviceName = deviceName;
        this.epoch = epoch;
        this.cursor = cursor;
        this.limit = limit;
        this.changes = Collections.unmodifiableList(new ArrayList<NoteChange>(changes));
    }

    public long protocol() {
        return protocol;
    }

    public String deviceId() {
        return deviceId;
    }

    /** Never null; empty if the device has no name. */
    public String deviceName() {
        return deviceName;
    }

    /** Null on a first sync. */
    public String epoch() {
        return epoch;
    }

    public long cursor() {
        return cursor;
    }

    public int limit() {
        return limit;
    }

    public List<NoteChange> changes() {
        return changes;
    }
}
