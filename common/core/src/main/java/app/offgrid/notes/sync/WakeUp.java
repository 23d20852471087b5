package app.offgrid.notes.sync;

import app.offgrid.notes.sync.SyncState.Phase;
import java.util.List;

/**
 * The part of the {@link SyncEngine} for a while that the system gives in the background. It lasts as long as the run that it
 * has started or joined, and at the longest as long as it was given; a person who comes back ends it.
 *
 * <p>It begins with few changes and a page of few notes, and doubles both with every answer: on a slow network too something
 * is done before its time is over, and the next one goes on from there.
 */
final class WakeUp {
    private static final int FIRST_BATCH = 8;
    private static final int FIRST_PAGE = 25;

    private final SyncState before;
    private final SyncState.Draft next;
    private final List<SyncEffect> effects;

    WakeUp(SyncState before, SyncState.Draft next, List<SyncEffect> effects) {
        this.before = before;
        this.next = next;
        this.effects = effects;
    }

    /**
     * Begins, or goes on until the earlier end.
     *
     * @return true if there is no run to join
     */
    boolean begin(long millis) {
        if (!next.woken) {
            effects.add(SyncEffect.start(SyncEvent.Kind.WAKE_OVER, millis));
        }
        next.woken = true;
        next.background = !next.foreground;
        if (next.phase == Phase.RUNNING) {
            return false;
        }
        next.batchLimit = FIRST_BATCH;
        next.pageLimit = FIRST_PAGE;
        return true;
    }

    /** The time is over: false if there was no wake-up, else what is under way is given up. */
    boolean cut() {
        if (next.woken) {
            effects.add(SyncEffect.giveUp());
        }
        return next.woken;
    }

    /** An answer has come, and there is more to do. */
    void takeMore() {
        next.batchLimit = next.woken ? Math.min(SyncEngine.BATCH_LIMIT, 2 * next.batchLimit) : next.batchLimit;
        next.pageLimit = Math.min(SyncEngine.PAGE, 2 * next.pageLimit);
    }

    /** From now on a request may be as large as ever. */
    void takeAll() {
        next.batchLimit = SyncEngine.BATCH_LIMIT;
        next.pageLimit = SyncEngine.PAGE;
    }

    /** After each event: whoever woke the app is told once there is nothing left to wait for. */
    void endIfOver() {
        if (!next.woken || next.phase == Phase.RUNNING && !next.foreground) {
            return;
        }
        next.woken = false;
        takeAll();
        effects.add(SyncEffect.cancel(SyncEvent.Kind.WAKE_OVER));
        effects.add(SyncEffect.letSleep(result()));
    }

    private WakeResult result() {
        if (next.phase == Phase.RUNNING) {
            return WakeResult.CUT;
        }
        if (before.phase != Phase.RUNNING) {
            return WakeResult.NOTHING_NEW;
        }
        if (next.run != before.run) {
            return WakeResult.CUT;
        }
        if (next.failure != null) {
            return WakeResult.FAILED;
        }
        return next.received > 0 ? WakeResult.NEWS : WakeResult.NOTHING_NEW;
    }
}
