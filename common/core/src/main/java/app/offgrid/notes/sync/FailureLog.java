package app.offgrid.notes.sync;

import app.offgrid.notes.session.SyncFailure;
import java.util.ArrayList;
import java.util.List;

/** The last failures since the app was started, by their kind alone: what they said in detail may bear a person's words. */
final class FailureLog {
    static final int MOST = 10;

    /** One failure. Immutable. */
    static final class Entry {
        final SyncFailure.Kind kind;
        final long at;

        Entry(SyncFailure.Kind kind, long at) {
            this.kind = kind;
            this.at = at;
        }
    }

    private final List<Entry> entries = new ArrayList<Entry>();

    synchronized void add(SyncFailure.Kind kind, long at) {
        if (entries.size() == MOST) {
            entries.remove(0);
        }
        entries.add(new Entry(kind, at));
    }

    /** A copy, oldest first. */
    synchronized List<Entry> entries() {
        return new ArrayList<Entry>(entries);
    }
}
