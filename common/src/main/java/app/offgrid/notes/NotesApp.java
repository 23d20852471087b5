package app.offgrid.notes;

import app.offgrid.notes.device.NotifierCallback;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.ui.FaultForm;
import app.offgrid.notes.ui.Screens;
import com.codename1.io.NetworkEvent;
import com.codename1.system.Lifecycle;
import com.codename1.ui.CN;

/** The app's life as the platform tells it: launched, resumed, sent to the background, ended. */
public class NotesApp extends Lifecycle {
    /** Null until first asked for: platforms make the app before the toolkit has started. */
    private Wiring wiring;

    private Screens screens;

    /** The app of this process. */
    public NotesApp() {
        // what it needs comes with the launch
    }

    /** An app on parts of its own, as in a process of its own. */
    NotesApp(Wiring wiring) {
        this.wiring = wiring;
    }

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
        screens.start();
        // Only now: the tap that has started the app waits until there are screens.
        NotifierCallback.listen(id -> CN.callSerially(() -> screens.opened(id)));
    }

    @Override
    public void start() {
        if (screens == null) {
            super.start();
        } else {
            screens.start();
        }
    }

    @Override
    public void stop() {
        super.stop();
        if (screens != null) {
            screens.stop();
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
