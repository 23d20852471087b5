package app.offgrid.notes;

import app.offgrid.notes.device.LifecycleCallback;
import app.offgrid.notes.device.NotifierCallback;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.sync.WakeResult;
import app.offgrid.notes.ui.FaultForm;
import app.offgrid.notes.ui.Screens;
import com.codename1.background.BackgroundFetch;
import com.codename1.io.NetworkEvent;
import com.codename1.system.Lifecycle;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.util.Callback;
import java.io.IOException;

/** The app's life as the platform tells it: launched, resumed, sent to the background, ended. */
public class NotesApp extends Lifecycle implements BackgroundFetch, LifecycleCallback.Listener {
    /** A save takes milliseconds; the event thread may be waiting for the thread that waits here. */
    private static final int LONGEST_SAVE_MILLIS = 2000;

    /** Null until first asked for: platforms make the app before the toolkit has started. */
    private Wiring wiring;

    private Screens screens;
    /** Somebody has the screens before them. On the event thread. */
    private boolean inFront;

    private boolean watched;

    /** The app of this process. */
    public NotesApp() {
        // what it needs comes with the launch
    }

    /** An app on parts of its own, as in a process of its own. */
    NotesApp(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Somebody has the app before them, for the first time. */
    @Override
    public void runApp() {
        Wiring parts = wiring();
        try {
            parts.open();
        } catch (StorageException e) {
            Screens.dress(getTheme());
            FaultForm.show(e, this::runApp);
            return;
        }
        screens = parts.screens(getTheme());
        inFront = true;
        screens.start();
        // Only now: the tap that has started the app waits until there are screens.
        NotifierCallback.listen(id -> CN.callSerially(() -> screens.opened(id)));
    }

    /** The toolkit's word for a launch and for the way back; it says so too when the system has started the process. */
    @Override
    public void start() {
        if (isSeen()) {
            returned();
        }
    }

    @Override
    public void stop() {
        if (!hasLifecycle() || !isSeen()) {
            left();
        }
    }

    private boolean hasLifecycle() {
        return wiring().lifecycle != null;
    }

    /** False if the system knows better than the toolkit that nobody looks. */
    private boolean isSeen() {
        if (!hasLifecycle()) {
            return true;
        }
        if (!watched) {
            watched = true;
            LifecycleCallback.listen(this);
            wiring().lifecycle.watch();
        }
        return wiring().lifecycle.isInFront();
    }

    @Override
    public void returned() {
        if (CN.isEdt()) {
            comeBack();
        } else if (Display.isInitialized()) {
            // Else the toolkit is about to start again for a new screen, and reports the way back itself.
            CN.callSerially(this::comeBack);
        }
    }

    @Override
    public void left(boolean wait) {
        if (wait) {
            CN.callSeriallyAndWait(this::left, LONGEST_SAVE_MILLIS);
        } else {
            CN.callSerially(this::left);
        }
    }

    /** Once for each way back, whoever reports it first. */
    private void comeBack() {
        if (screens == null) {
            runApp();
        } else if (!inFront) {
            inFront = true;
            screens.start();
        } else if (CN.getCurrentForm() == null) {
            // The system has made the screen again, and the toolkit with it.
            screens.showAgain();
        }
    }

    /** Once for each leaving. What was typed is saved when this returns. */
    private void left() {
        if (!inFront) {
            return;
        }
        inFront = false;
        super.stop();
        screens.stop();
        new BackgroundSync(wiring()).left();
    }

    /** Only iOS calls this. The deadline that it names is wrong by far, so the time is counted here. */
    @Override
    public void performBackgroundFetch(long deadline, Callback<Boolean> onComplete) {
        new BackgroundSync(wiring())
                .run(
                        BackgroundSync.FETCH_MILLIS,
                        result -> CN.callSerially(() -> {
                            if (result == WakeResult.FAILED) {
                                onComplete.onError(this, new IOException("The sync in the background failed."), 0, "");
                            } else {
                                onComplete.onSucess(Boolean.valueOf(result == WakeResult.NEWS));
                            }
                        }));
    }

    /** Called by the activity on Android (codenameone_settings.properties), which is not made anew for a change of look. */
    public void lookChanged() {
        if (screens != null) {
            screens.followLook();
        }
    }

    /** The parts of this app, which are not open if the notes cannot be. */
    Wiring wiring() {
        if (wiring == null) {
            wiring = Wiring.ofProcess();
        }
        return wiring;
    }

    /** Two requests that may be long, and one that waits for news from the server. */
    @Override
    protected int getNetworkThreadCount() {
        return 3;
    }

    /** The default sends the device's log to a cloud. */
    @Override
    protected void bindCrashProtection() {
        // no crash report leaves the device
    }

    /** The default shows a dialog and sends the device's log to a cloud. */
    @Override
    protected void handleNetworkError(NetworkEvent error) {
        // not consumed here, so that it goes on to the transport, which answers for its own requests
    }
}
