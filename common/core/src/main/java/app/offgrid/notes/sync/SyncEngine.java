package app.offgrid.notes.sync;

import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.RoundOutcome;
import app.offgrid.notes.sync.SyncState.Account;
import app.offgrid.notes.sync.SyncState.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides when to sync. Pure: no clock, no thread, no chance.
 *
 * <pre>
 *            trigger                      more to do
 *   IDLE ------------------> RUNNING -------------------> RUNNING
 *    ^  ^                     |  |
 *    |  '--- done ------------'  '--- failed ---> WAITING --- wait over, refresh, online ---> RUNNING
 *    '------ session over ----'
 * </pre>
 *
 * <p>One run at a time; whatever asks for one meanwhile leads to one more run at the most. A wait that the server asked for
 * is kept by everybody, a person included, and by the next process.
 *
 * <p>In the background nothing starts a run but leaving the app and a wake-up, which lasts as long as its run and at the
 * longest as long as the system gives. The platform's word that there is no network is a hint: it keeps timers and wake-ups
 * from trying, and not a person, who comes back, asks for a sync, or edits.
 */
final class SyncEngine {
    /** Most changes in a request; fewer after a 413. */
    static final int BATCH_LIMIT = 100;
    /** Notes in a page: small enough that a save never waits long for the transaction that takes a page in. */
    static final int PAGE = 200;
    /** A person types on; what is sent after a pause is sent once. */
    static final long EDIT_PAUSE_MILLIS = 2_000;
    /** Whoever types without a pause is saved every second; that is sent at the latest so long after the first edit. */
    static final long EDIT_LIMIT_MILLIS = 15_000;
    /** How often the foreground asks for news. */
    static final long PERIOD_MILLIS = 60_000;
    /** How long to wait where waiting alone does not help. */
    static final long STUCK_MILLIS = 5 * 60_000;
    /** So many answers in a row that ask for more and bring nothing are a defect of the server. */
    static final int MOST_BARREN_ROUNDS = 3;

    private final SyncState before;
    private final SyncState.Draft next;
    private final List<SyncEffect> effects = new ArrayList<SyncEffect>();
    private final WakeUp wakeUp;

    private SyncEngine(SyncState before) {
        this.before = before;
        this.next = before.draft();
        this.wakeUp = new WakeUp(before, next, effects);
    }

    /** What follows from an event. */
    static SyncStep step(SyncState state, SyncEvent event) {
        SyncEngine engine = new SyncEngine(state);
        engine.take(event);
        engine.wakeUp.endIfOver();
        return new SyncStep(engine.next.build(), engine.effects);
    }

    private void take(SyncEvent event) {
        switch (event.kind()) {
            case RESUMED:
                next.foreground = true;
                next.background = false;
                next.digestDone = false;
                next.digestDue = true;
                start(SyncEvent.Kind.PERIOD_OVER, PERIOD_MILLIS);
                trigger(true);
                break;
            case PAUSED:
                next.foreground = false;
                next.background = true;
                cancel(SyncEvent.Kind.PERIOD_OVER);
                trigger(false);
                break;
            case WOKEN:
                if (wakeUp.begin(event.millis())) {
                    trigger(false);
                }
                break;
            case WAIT_LEFT:
                next.failure = new SyncFailure(SyncFailure.Kind.BUSY, "", event.millis());
                waitFor(event.millis());
                break;
            case WAKE_OVER:
                if (wakeUp.cut()) {
                    endRun(Phase.IDLE);
                    next.run++;
                }
                break;
            case ONLINE:
                next.online = true;
                if (!next.background || next.woken) {
                    trigger(false);
                }
                break;
            case OFFLINE:
                next.online = false;
                break;
            case EDITED:
                if (next.account == Account.ACTIVE && next.phase != Phase.WAITING) {
                    edited();
                }
                break;
            case REFRESH:
                next.stopped = false;
                next.digestDue = !next.digestDone;
                trigger(true);
                break;
            case PAUSE_OVER:
            case EDIT_LIMIT:
                cancelPause();
                trigger(true);
                break;
            case PERIOD_OVER:
                if (next.foreground) {
                    start(SyncEvent.Kind.PERIOD_OVER, PERIOD_MILLIS);
                    trigger(false);
                }
                break;
            case WAIT_OVER:
                waited();
                break;
            default:
                takeAccountOrRound(event);
        }
    }

    private void takeAccountOrRound(SyncEvent event) {
        switch (event.kind()) {
            case SIGNED_IN:
                next.account = Account.ACTIVE;
                next.failure = null;
                next.failures = 0;
                next.phase = Phase.IDLE;
                cancel(SyncEvent.Kind.WAIT_OVER);
                run();
                break;
            case SIGNED_OUT:
                endRun(Phase.IDLE);
                next.account = Account.NONE;
                next.failure = null;
                next.stopped = false;
                next.run++;
                cancelPause();
                cancel(SyncEvent.Kind.WAIT_OVER);
                break;
            case STOPPED:
                next.stopped = true;
                endRun(Phase.IDLE);
                next.failure = null;
                next.run++;
                cancel(SyncEvent.Kind.WAIT_OVER);
                break;
            case DIGEST_DONE:
                if (isCurrent(event)) {
                    compared(event.repairing());
                }
                break;
            case ROUND_DONE:
                if (isCurrent(event)) {
                    done(event.outcome());
                }
                break;
            case ROUND_FAILED:
                if (isCurrent(event)) {
                    failed(event.failure(), event.jitter());
                }
                break;
            default:
                throw new IllegalArgumentException("no such event: " + event.kind());
        }
    }

    private boolean isCurrent(SyncEvent event) {
        return before.phase == Phase.RUNNING && event.run() == before.run;
    }

    /** @param certain try even if the platform says that there is no network */
    private void trigger(boolean certain) {
        if (next.account != Account.ACTIVE || next.stopped || !next.online && !certain) {
            return;
        }
        if (next.phase == Phase.RUNNING) {
            next.again = true;
        } else if (next.phase == Phase.IDLE || !before.isAskedToWait()) {
            cancel(SyncEvent.Kind.WAIT_OVER);
            run();
        }
    }

    /** In the background, and without a network, the next try is left to whatever comes next. */
    private void waited() {
        if (next.phase == Phase.WAITING) {
            if (next.background || !next.online) {
                next.phase = Phase.IDLE;
            } else {
                run();
            }
        }
    }

    private void run() {
        if (next.account != Account.ACTIVE) {
            return;
        }
        cancelPause();
        next.phase = Phase.RUNNING;
        next.run++;
        next.again = false;
        next.barren = 0;
        next.sent = 0;
        next.received = 0;
        next.readCursor = -1;
        effects.add(SyncEffect.runRound());
    }

    private void done(RoundOutcome outcome) {
        next.failure = null;
        next.failures = 0;
        next.online = true;
        next.sent += outcome.sent();
        next.received += outcome.received();
        boolean barren = outcome.sent() == 0 && outcome.received() == 0 && outcome.readCursor() <= before.readCursor;
        next.barren = barren ? next.barren + 1 : 0;
        next.readCursor = outcome.readCursor();
        // What is typed while a request is on its way is sent after the pause, not with every answer.
        boolean more = outcome.more() && !(outcome.oneNoteLeft() && next.unsentEdit);
        if (more && next.barren >= MOST_BARREN_ROUNDS) {
            failed(
                    SyncFailure.of(SyncFailure.Kind.CONTRACT_BROKEN, "The server promises more notes and sends none."),
                    0);
        } else if (more) {
            wakeUp.takeMore();
            effects.add(SyncEffect.runRound());
        } else {
            wakeUp.takeAll();
            if (next.digestDue && !next.woken) {
                effects.add(SyncEffect.compareDigests());
            } else {
                rest();
            }
        }
    }

    /** The digests were compared. After a repair they are compared once more; the store counts how often. */
    private void compared(boolean repairing) {
        next.digestDone = true;
        next.digestDue = repairing;
        if (repairing) {
            next.barren = 0;
            next.readCursor = -1;
            effects.add(SyncEffect.runRound());
        } else {
            rest();
        }
    }

    private void rest() {
        boolean again = next.again;
        endRun(Phase.IDLE);
        if (again) {
            run();
        }
    }

    private void failed(SyncFailure failure, double jitter) {
        next.failure = failure;
        switch (failure.kind()) {
            case TOO_LARGE:
                if (next.batchLimit == 1) {
                    effects.add(SyncEffect.rejectHead(failure.detail()));
                }
                next.batchLimit = Math.max(1, next.batchLimit / 2);
                next.failure = null;
                effects.add(SyncEffect.runRound());
                break;
            case SIGNED_OUT:
            case NEEDS_HTTPS:
                endRun(Phase.IDLE);
                next.account = Account.EXPIRED;
                break;
            default:
                next.failures++;
                waitFor(
                        failure.isStuck()
                                ? STUCK_MILLIS
                                : Math.max(failure.retryAfterMillis(), Backoff.delayMillis(next.failures, jitter)));
        }
    }

    private void waitFor(long millis) {
        endRun(Phase.WAITING);
        // What was edited meanwhile goes out once the wait is over.
        cancelPause();
        next.waitMillis = millis;
        start(SyncEvent.Kind.WAIT_OVER, millis);
    }

    private void endRun(Phase phase) {
        next.phase = phase;
        next.again = false;
        next.readCursor = -1;
    }

    /** The pause begins again at each edit, the limit does not. While a run is under way both may end and ask for one more. */
    private void edited() {
        start(SyncEvent.Kind.PAUSE_OVER, EDIT_PAUSE_MILLIS);
        if (!next.unsentEdit) {
            next.unsentEdit = true;
            start(SyncEvent.Kind.EDIT_LIMIT, EDIT_LIMIT_MILLIS);
        }
    }

    private void cancelPause() {
        cancel(SyncEvent.Kind.PAUSE_OVER);
        cancel(SyncEvent.Kind.EDIT_LIMIT);
        next.unsentEdit = false;
    }

    private void start(SyncEvent.Kind timer, long delayMillis) {
        effects.add(SyncEffect.start(timer, delayMillis));
    }

    private void cancel(SyncEvent.Kind timer) {
        effects.add(SyncEffect.cancel(timer));
    }
}
