package app.offgrid.notes.sync;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.session.Session;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteCounts;
import app.offgrid.notes.store.RoundOutcome;
import app.offgrid.notes.store.SyncStore;
import java.util.ArrayList;
import java.util.Collections;
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
    private final SyncRound round;
    private final List<SyncListener> listeners = new ArrayList<SyncListener>();
    private SyncState state;
    private long waitUntil;
    private volatile SyncStatus status;

    /** @param online whether the device has a network now, as far as it knows */
    public SyncLoop(
            Host host, LocalStore notes, SyncStore store, Session session, SyncProfile profile, boolean online) {
        this.host = host;
        this.notes = notes;
        this.store = store;
        this.round = new SyncRound(store, host.transport, session, host.clock, profile);
        this.state = SyncState.initial(session.isSignedIn(), online);
        this.status = currentStatus();
    }

    /** Tells the engine of an event; returns at once. */
    public void post(final SyncEvent event) {
        host.worker.execute(() -> take(event));
    }

    /**
     * Takes a person's answer to {@link SyncStatus#awaitingConsent()}; returns at once.
     *
     * @param remove true: the notes go from this device too; false: they are sent to the server again
     */
    public void decideRemoval(final boolean remove) {
        host.worker.execute(() -> {
            if (remove) {
                store.consentToRemoval();
            } else {
                store.refuseRemoval();
            }
            tellNotesChanged();
            take(SyncEvent.of(SyncEvent.Kind.REFRESH));
        });
    }

    /** The status as it was last told. */
    public SyncStatus status() {
        return status;
    }

    public synchronized void addListener(SyncListener listener) {
        listeners.add(listener);
    }

    public synchronized void removeListener(SyncListener listener) {
        listeners.remove(listener);
    }

    private void take(SyncEvent event) {
        SyncEngine.Step step = SyncEngine.step(state, event);
        state = step.state;
        if (state.phase != SyncState.Phase.WAITING) {
            waitUntil = 0;
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
            case REJECT_HEAD:
                rejectHead(effect.detail());
                break;
            case START_TIMER:
                if (effect.timer() == SyncEvent.Kind.WAIT_OVER) {
                    waitUntil = host.clock.now() + effect.delayMillis();
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
        round.run(state.batchLimit, state.readCursor, new SyncRound.Report() {
            @Override
            public void done(RoundOutcome outcome) {
                if (outcome.sent() > 0 || outcome.received() > 0) {
                    tellNotesChanged();
                }
                post(SyncEvent.done(run, outcome));
            }

            @Override
            public void failed(SyncFailure failure) {
                post(SyncEvent.failed(run, failure, jitter()));
            }
        });
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
    private void publish() {
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
        try {
            return new SyncStatus(state, notes.counts(), waitUntil, store.lastContact(), store.unreadable());
        } catch (StorageException e) {
            SyncState.Draft broken = state.draft();
            broken.failure = SyncFailure.of(SyncFailure.Kind.STORAGE, e.getMessage());
            return new SyncStatus(
                    broken.build(), new NoteCounts(0, 0, 0), waitUntil, 0, Collections.<String>emptyList());
        }
    }
}
