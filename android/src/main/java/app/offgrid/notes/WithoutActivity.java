package app.offgrid.notes;

import android.content.Context;
import app.offgrid.notes.device.NativeBackground;
import app.offgrid.notes.device.NativeBackgroundStub;
import app.offgrid.notes.device.NativeConnectivity;
import app.offgrid.notes.device.NativeConnectivityStub;
import app.offgrid.notes.device.NativeLifecycle;
import app.offgrid.notes.device.NativeLifecycleStub;
import app.offgrid.notes.device.NativeLock;
import app.offgrid.notes.device.NativeLockStub;
import app.offgrid.notes.device.NativeNotifier;
import app.offgrid.notes.device.NativeNotifierStub;
import app.offgrid.notes.device.NativeRandom;
import app.offgrid.notes.device.NativeRandomStub;
import app.offgrid.notes.device.NativeVault;
import app.offgrid.notes.device.NativeVaultStub;
import com.codename1.system.NativeLookup;
import com.codename1.ui.Display;

/** Codename One in a process without an activity. */
final class WithoutActivity {
    private WithoutActivity() {}

    /** Starts it, unless it runs. An activity that comes later takes it over. To be called on the main thread. */
    static void start(Context context) {
        if (!Display.isInitialized()) {
            // Not by the port's startContext. A context that is never given back would leave the toolkit half alive when
            // an activity ends: it runs nothing any more, and the next activity shows nothing. As it is, the last activity
            // ends the toolkit, and whoever comes next starts it again. A sync under way has threads of its own.
            Display.init(context.getApplicationContext());
        }
        // The activity that Codename One's builder writes registers them at its creation, and nobody else does.
        NativeLookup.register(NativeBackground.class, NativeBackgroundStub.class);
        NativeLookup.register(NativeConnectivity.class, NativeConnectivityStub.class);
        NativeLookup.register(NativeLifecycle.class, NativeLifecycleStub.class);
        NativeLookup.register(NativeLock.class, NativeLockStub.class);
        NativeLookup.register(NativeNotifier.class, NativeNotifierStub.class);
        NativeLookup.register(NativeRandom.class, NativeRandomStub.class);
        NativeLookup.register(NativeVault.class, NativeVaultStub.class);
    }
}
