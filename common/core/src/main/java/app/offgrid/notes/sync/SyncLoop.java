package app.offgrid.notes.sync;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.session.AccountCalls;
import app.offgrid.notes.session.Session;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.RoundOutcome;
import app.offgrid.notes.store.ServerQuestions;
import app.offgrid.notes.store.SyncStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the {@link SyncEngine} on the worker: events come in from any thread, effects go out, the status is told to the
 * listeners.
 */
public final class SyncLoop {
    /** The parts of the host that the loop needs. */
    public static final class Host {
        final Worker worker;
        final Transport transport;
        final Timers timers;
        final Clock clock;
        final Randomness randomness;

        public Host(Worker worker, Transport transport, Timers timers, Clock clock, Randomness randomness) {
            this.worker = worker;
            this.transport = transport;
            this.timers = timers;
            this.clock = clock;
            this.randomness = randomness;
        }
    }

    private final Host host;
    private final LocalStore notes;
    private final SyncStore store;
    private final ServerQuestions questions;
    private final SyncRound round;
    private final DigestCheck digest;
    private final AccountReading reading;
    private final SyncDiagnostics diagnostics;
    private final ServerAnswers answers;
    private final NextTry nextTry;
    private final List<SyncListener> listeners = new ArrayList<SyncListener>();
    private final List<WakeListener> wakers = new ArrayList<WakeListener>();
    private SyncState state;
    private volatile SyncStatus status;

    /** @param online whether the device has a network now, as far as it knows */
    public SyncLoop(Host host, SyncDatabase database, Session session, SyncProfile profile, boolean online) {
        this.host = host;
        this.notes = database.notes;
        this.store = database.sync;
        this.questions = database.questions;
        AccountCalls calls = new AccountCalls(host.transport, session);
        this.round = new SyncRound(store, calls, host.clock, profile);
        this.digest = new DigestCheck(calls, database.comparison);
        this.reading = new AccountReading(calls, database.waiting);
        this.diagnostics = new SyncDiagnostics(database.waiting, database.watch);
        this.answers = new ServerAnswers(this, host.worker, questions, profile);
        this.nextTry = new NextTry(database.wait, host.clock);
        SyncFailure refused = session.isAddressRefused() ? session.whyNotSignedIn() : null;
        this.state = SyncState.initial(accountOf(session), refused, online, questions.isStopped());
        this.status = currentStatus();
        goOnWaiting();
    }

    private void goOnWaiting() {
        long left = state.account == SyncState.Account.ACTIVE ? nextTry.left() : 0;
        if (left > 0) {
            post(SyncEvent.waitLeft(left));
        }
    }

    /** A vault that cannot be read now holds a session for all anybody knows; the first request tells. */
    private SyncState.Account accountOf(Session session) {
        if (store.userId() == null) {
            return SyncState.Account.NONE;
        }
        return session.isSignedIn() || session.isLocked() ? SyncState.Account.ACTIVE : SyncState.Account.EXPIRED;
    }

    /** Tells the engine of an event; returns at once. */
    public void post(final SyncEvent event) {
        host.worker.execute(() -> take(event));
    }

    /**
     * The system gives the app some time in the background: syncs what there is, and ends early if there is nothing (left)
     * to do. Returns at once.
     *
     * @param millis for so long at the most, counted from now; while an earlier wake-up goes on, its end holds
     */
    public void wake(final long millis, final WakeListener listener) {
        host.worker.execute(() -> {
            wakers.add(listener);
            take(SyncEvent.woken(millis));
        });
    }

    /** What a person may answer to the questions of the sync. */
    public ServerAnswers answers() {
        return answers;
    }

    /**
     * A person's answer has changed what there is; on the worker.
     *
     * @param then what the engine is told, or null
     */
    void answered(SyncEvent.Kind then) {
        tellNotesChanged();
        if (then == null) {
            publish();
        } else {
            take(SyncEvent.of(then));
        }
    }

    /** The status as it was last told. */
    public SyncStatus status() {
        return status;
    }

    /** Whether the device has a network, as far as it knows; asked on the worker. */
    public boolean isOnline() {
        return state.online;
    }

    /** More than the status: what waits, and a report for whoever is to help. */
    public SyncDiagnostics diagnostics() {
        return diagnostics;
    }

    public synchronized void addListener(SyncListener listener) {
        listeners.add(listener);
    }

    private void take(SyncEvent event) {
        if (state.stopped && event.kind() == SyncEvent.Kind.REFRESH) {
            questions.goOn();
        }
        SyncStep step = SyncEngine.step(state, event);
        state = step.state;
        nextTry.follow(state);
        if (state.account == SyncState.Account.NONE) {
            reading.stopped();
        }
        for (SyncEffect effect : step.effects) {
            perform(effect);
        }
        publish();
    }

    private void perform(final SyncEffect effect) {
        switch (effect.kind()) {
            case RUN_ROUND:
                startRound();
                break;
            case COMPARE_DIGESTS:
                compareDigests();
                break;
            case REJECT_HEAD:
                rejectHead(effect.detail());
                break;
            case GIVE_UP:
                host.transport.giveUp();
                break;
            case LET_SLEEP:
                letSleep(effect.result());
                break;
            case START_TIMER:
                if (effect.timer() == SyncEvent.Kind.WAIT_OVER) {
                    nextTry.waitBegan(state, effect.delayMillis());
                }
                host.timers.start(
                        effect.timer().name(), effect.delayMillis(), () -> post(SyncEvent.of(effect.timer())));
                break;
            default:
                host.timers.cancel(effect.timer().name());
        }
    }

    private void startRound() {
        final int run = state.run;
        reading.beforeRound(() -> {
            if (state.run == run) {
                runRound(run);
            }
        });
    }

    private void runRound(final int run) {
        round.run(state.batchLimit, state.pageLimit, state.readCursor, new SyncRound.Report() {
            @Override
            public void done(RoundOutcome outcome) {
                reading.took(outcome);
                diagnostics.done(outcome, host.clock.now());
                if (outcome.sent() > 0 || outcome.received() > 0) {
                    tellNotesChanged();
                }
                post(SyncEvent.done(run, outcome));
            }

            @Override
            public void failed(SyncFailure failure) {
                diagnostics.failed(failure, host.clock.now());
                post(SyncEvent.failed(run, failure, jitter()));
            }
        });
    }

    private void compareDigests() {
        final int run = state.run;
        digest.run(new DigestCheck.Report() {
            @Override
            public void done(boolean repairing) {
                post(SyncEvent.digestDone(run, repairing));
            }

            @Override
            public void failed(SyncFailure failure) {
                post(SyncEvent.failed(run, failure, jitter()));
            }
        });
    }

    private void letSleep(WakeResult result) {
        List<WakeListener> told = new ArrayList<WakeListener>(wakers);
        wakers.clear();
        for (WakeListener waker : told) {
            waker.ended(result);
        }
    }

    private void rejectHead(String detail) {
        try {
            round.rejectHead(detail);
            tellNotesChanged();
        } catch (StorageException e) {
            post(SyncEvent.failed(state.run, SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage()), jitter()));
        }
    }

    private double jitter() {
        return (host.randomness.bytes(1)[0] & 0xff) / 256.0;
    }

    /** Tells the listeners how things stand; also to be called when a note has changed on this device. */
    void publish() {
        SyncStatus now = currentStatus();
        status = now;
        for (SyncListener listener : snapshot()) {
            listener.statusChanged(now);
        }
    }

    private void tellNotesChanged() {
        for (SyncListener listener : snapshot()) {
            listener.notesChanged();
        }
    }

    private synchronized List<SyncListener> snapshot() {
        return new ArrayList<SyncListener>(listeners);
    }

    private SyncStatus currentStatus() {
        SyncStatus.Stored stored = new SyncStatus.Stored();
        try {
            stored.counts = notes.counts();
            stored.lastContact = store.lastContact();
            stored.unreadable = store.unreadable();
            stored.question = questions.open();
            stored.undoable = questions.undoable();
            stored.repair = questions.repair();
            stored.copied = questions.isCopied();
            stored.queue = diagnostics.watch().age();
            stored.now = host.clock.now();
            stored.reading = reading.progress(state.received);
            return new SyncStatus(state, stored, nextTry.until());
        } catch (StorageException e) {
            SyncState.Draft broken = state.draft();
            broken.failure = SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage());
            return new SyncStatus(broken.build(), new SyncStatus.Stored(), nextTry.until());
        }
    }
}
