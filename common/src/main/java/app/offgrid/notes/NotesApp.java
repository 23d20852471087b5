package app.offgrid.notes;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.ui.FaultForm;
import app.offgrid.notes.ui.Screens;
import com.codename1.io.NetworkEvent;
import com.codename1.notifications.LocalNotificationCallback;
import com.codename1.system.Lifecycle;
import com.codename1.ui.CN;

/** The app's life as the platform tells it: launched, resumed, sent to the background, ended. */
public class NotesApp extends Lifecycle implements LocalNotificationCallback {
    private Wiring wiring;
    private Screens screens;
    /** The notification that has started the app, until there are screens; else null. */
    private String notification;

    @Override
    public void runApp() {
        try {
            wiring = new Wiring();
        } catch (StorageException e) {
            Screens.dress(getTheme());
            FaultForm.show(e, this::runApp);
            return;
        }
        screens = wiring.screens(getTheme());
        screens.start();
        if (notification != null) {
            screens.notified(notification);
            notification = null;
        }
    }

    /** Comes on any thread, and at a cold start perhaps before the app runs. */
    @Override
    public void localNotificationReceived(String notificationId) {
        CN.callSerially(() -> {
            if (screens == null) {
                notification = notificationId;
            } else {
                screens.notified(notificationId);
            }
        });
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

    /** The parts of this app; null before it was launched or if the notes cannot be opened. */
    Wiring wiring() {
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
