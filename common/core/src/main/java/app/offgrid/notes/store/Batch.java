package app.offgrid.notes.store;

import app.offgrid.notes.protocol.NoteChange;
import java.util.List;

/** What one request carries: the frozen changes and where the device stands. Immutable. */
public final class Batch {
    private final String epoch;
    private final long cursor;
    private final List<NoteChange> changes;

    Batch(String epoch, long cursor, List<NoteChange> changes) {
        this.epoch = epoch;
        this.cursor = cursor;
        this.changes = changes;
    }

    /** Null before the first sync. */
    public String epoch() {
        return epoch;
    }

    /** Where to read on. */
    public long cursor() {
        return cursor;
    }

    public List<NoteChange> changes() {
        return changes;
    }
}
