package app.offgrid.server.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes versions that were superseded, and forgets tombstones, once they are older than the retention. The latest state of every
 * note and the last entry stay, so the order of what is to come and the answers about what is there do not change.
 *
 * <p>Tombstones go in two rounds: the first raises the floor, below which a cursor is answered {@code cursor_expired}; a
 * later one forgets what is below, when no request that has not seen the new floor can be under way any more. A forgotten
 * tombstone is in no page any more; of the latest of them it is still known that these notes were deleted, for a device that
 * never heard what became of a note it sent may send it once more after years.
 */
public final class Housekeeping {
    static final Duration UNTIL_ALL_REQUESTS_ENDED = Duration.ofHours(1);

    private static final int BATCH = 500;

    private final Journal journal;
    private final Upkeep upkeep;
    private final Duration retention;
    private final long mostForgotten;
    private final InstantSource clock;

    /**
     * @param retention how long superseded versions, tombstones and change ids are kept at least
     * @param mostForgotten of so many deleted notes an account knows after that that they were deleted
     */
    public Housekeeping(Journal journal, Upkeep upkeep, Duration retention, long mostForgotten, InstantSource clock) {
        this.journal = journal;
        this.upkeep = upkeep;
        this.retention = retention;
        this.mostForgotten = mostForgotten;
        this.clock = clock;
    }

    /** One round over all accounts. */
    public void run() {
        upkeep.forEachAccount(this::run);
    }

    private void run(String userId) {
        JournalState state = journal.state(userId).orElse(null);
        if (state == null) {
            return;
        }
        long now = clock.millis();
        long removable = now - upkeep.floorRaisedAt(userId) >= UNTIL_ALL_REQUESTS_ENDED.toMillis() ? state.floor() : 0;
        Round round = new Round(
                userId, now - retention.toMillis(), removable, state.applied().sequence());
        long last = 0;
        while (last >= 0) {
            last = round.step(last);
        }
        if (round.floor > state.floor()) {
            upkeep.raiseFloor(userId, round.floor, now);
        }
        upkeep.limitForgotten(userId, mostForgotten);
        upkeep.removeOlder(userId, now - retention.toMillis());
    }

    /** The walk along one journal. */
    private final class Round {
        private final String userId;
        private final long before;
        private final long removable;
        private final long head;
        private long floor;

        Round(String userId, long before, long removable, long head) {
            this.userId = userId;
            this.before = before;
            this.removable = removable;
            this.head = head;
        }

        /** Looks at the next entries; returns the last one's sequence, or -1 if there are no more that are old. */
        long step(long above) {
            List<Upkeep.Trace> old = new ArrayList<>(upkeep.traces(userId, above, BATCH));
            boolean isFull = old.size() == BATCH;
            boolean isOldAll = !old.removeIf(trace -> trace.acceptedAt() >= before || trace.sequence() >= head);
            if (old.isEmpty()) {
                return -1;
            }
            remove(old);
            return isFull && isOldAll ? old.get(old.size() - 1).sequence() : -1;
        }

        private void remove(List<Upkeep.Trace> old) {
            Map<String, Upkeep.Row> rows = new HashMap<>();
            for (Upkeep.Row row : upkeep.rows(
                    userId, old.stream().map(Upkeep.Trace::noteId).distinct().toList())) {
                rows.put(row.noteId(), row);
            }
            List<Long> tombstones = new ArrayList<>();
            List<Long> entries = new ArrayList<>();
            for (Upkeep.Trace trace : old) {
                Upkeep.Row row = rows.get(trace.noteId());
                if (row == null || row.sequence() > trace.sequence()) {
                    entries.add(trace.sequence());
                } else if (row.isBare() && trace.sequence() <= removable) {
                    tombstones.add(trace.sequence());
                    entries.add(trace.sequence());
                } else if (row.isBare()) {
                    floor = Math.max(floor, trace.sequence());
                }
            }
            if (!tombstones.isEmpty()) {
                upkeep.forgetTombstones(userId, tombstones);
            }
            if (!entries.isEmpty()) {
                upkeep.removeEntries(userId, entries);
            }
        }
    }
}
