package app.offgrid.notes;

import app.offgrid.notes.device.BackgroundCallback;
import app.offgrid.notes.device.NativeBackground;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Uptime;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.sync.WakeListener;
import app.offgrid.notes.sync.WakeResult;

/**
 * Syncs while nobody looks: for a while that the system gives, perhaps in a process that was started for it and has no form.
 * What has come is told then: reminders are asked for again, and of a conflict there is a notification. From any thread.
 */
final class BackgroundSync {
    /** How often the system is asked to wake the app; no system does it more often. */
    static final int EVERY_MINUTES = 15;
    /** The system gives 30 seconds, whatever the toolkit says, and ends an app that takes more. */
    static final long FETCH_MILLIS = 25_000;

    private final Wiring wiring;

    BackgroundSync(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Opens the notes, if they are not open, and syncs.
     *
     * @param millis the end must be reported after so long, opening included
     * @param listener told once, on the worker
     */
    void run(long millis, WakeListener listener) {
        Uptime uptime = wiring.uptime();
        long end = uptime.millis() + millis;
        wiring.worker().execute(() -> {
            try {
                wiring.open();
            } catch (StorageException e) {
                listener.ended(WakeResult.FAILED);
                return;
            }
            wiring.core.sync().wake(Math.max(0, end - uptime.millis()), result -> {
                tell();
                listener.ended(result);
            });
        });
    }

    /** Ends what is under way, as the system wants its time back. */
    void cut() {
        wiring.worker().execute(() -> {
            if (wiring.core != null) {
                wiring.core.sync().post(SyncEvent.of(SyncEvent.Kind.WAKE_OVER));
            }
        });
    }

    /** True if there are edits that no server has; false if the notes are not open. */
    boolean hasUnsent() {
        try {
            return wiring.core != null && wiring.core.notes().unsent() > 0;
        } catch (StorageException e) {
            return true;
        }
    }

    /** The app was left: takes the time that the system gives for the last sync, and asks to be woken later. */
    void left() {
        NativeBackground platform = wiring.background;
        wiring.worker().execute(() -> {
            try {
                wiring.notices.seen();
            } catch (StorageException e) {
                // Then of a conflict that somebody has seen there is a notification as well.
            }
        });
        if (platform == null) {
            return;
        }
        platform.wakeEvery(hasSession() ? EVERY_MINUTES : 0);
        if (hasUnsent()) {
            platform.wakeSoon();
        }
        int task = platform.begin();
        if (task != 0) {
            BackgroundCallback.listen(this::cut);
            wiring.core.sync().wake(FETCH_MILLIS, result -> {
                tell();
                platform.end(task);
            });
        }
    }

    private boolean hasSession() {
        SyncStatus.State state = wiring.core.sync().status().state();
        return state != SyncStatus.State.NO_ACCOUNT && state != SyncStatus.State.SIGNED_OUT;
    }

    private void tell() {
        try {
            wiring.reminders.refresh(wiring.words());
            wiring.notices.tell(wiring.words());
        } catch (StorageException e) {
            // Told after the next sync; the status says what is wrong with the storage.
        }
    }
}
