package app.offgrid.notes;

import app.offgrid.notes.sync.SyncEvent;
import com.codename1.io.NetworkEvent;
import com.codename1.system.Lifecycle;
import com.codename1.ui.Form;
import com.codename1.ui.layouts.BorderLayout;

/** The app's life as the platform tells it: launched, resumed, sent to the background, ended. */
public class NotesApp extends Lifecycle {
    private Wiring wiring;

    @Override
    public void init(Object context) {
        super.init(context);
        wiring = new Wiring();
    }

    @Override
    public void runApp() {
        Form form = new Form("Offgrid Notes", new BorderLayout());
        form.setName("NoteList");
        form.show();
    }

    @Override
    public void start() {
        super.start();
        wiring.core.sync().post(SyncEvent.of(SyncEvent.Kind.RESUMED));
    }

    @Override
    public void stop() {
        super.stop();
        wiring.core.sync().post(SyncEvent.of(SyncEvent.Kind.PAUSED));
    }

    /** The parts of this app; null before it was launched. */
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
