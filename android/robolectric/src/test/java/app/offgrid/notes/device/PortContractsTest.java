package app.offgrid.notes.device;

import static org.junit.Assert.assertTrue;

import android.app.Application;
import android.content.Context;
import android.content.ContextWrapper;
import android.content.SharedPreferences;
import app.offgrid.notes.Contracts;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.Phone;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TimersContract;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.TransportContract;
import app.offgrid.notes.host.VaultContract;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.host.WorkerContract;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.util.ReflectionHelpers;

/** The contracts of the ports to the network, to threads, to timers and to the vault, on Codename One's port for Android. */
@RunWith(OnAndroid.class)
public class PortContractsTest {
    @Rule
    public final Phone phone = new Phone();

    @Test
    public void theNetworkAndTheWorker() {
        phone.launch();
        Contracts.hold(OnAndroidTransport.class);
        Contracts.hold(OnAndroidWorker.class);
    }

    @Test
    public void theTimersAndTheVault() {
        phone.launch();
        Contracts.hold(OnAndroidTimers.class);
        Contracts.hold(OnAndroidVault.class);
    }

    static class OnAndroidTransport extends TransportContract {
        private final DeviceWorker worker = new DeviceWorker();
        private final Connectivity connectivity = new Connectivity(new NativeConnectivityStub(), worker);
        private Transport transport;

        @Override
        protected Transport transport() {
            if (transport == null) {
                transport = new HttpTransport(worker, new DeviceTimers(worker), connectivity);
            }
            return transport;
        }

        @Override
        protected String workerThread() {
            return DeviceWorker.THREAD_NAME;
        }
    }

    static class OnAndroidWorker extends WorkerContract {
        private final Worker worker = new DeviceWorker();

        @Override
        protected Worker worker() {
            return worker;
        }
    }

    static class OnAndroidTimers extends TimersContract {
        private final Timers timers = new DeviceTimers(new DeviceWorker());

        @Override
        protected Timers timers() {
            return timers;
        }

        @Override
        protected void passTimeUntil(BooleanSupplier condition) {
            long start = System.nanoTime();
            while (!condition.getAsBoolean()) {
                assertTrue("no timer fired", System.nanoTime() - start < TimeUnit.MINUTES.toNanos(1));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    /** On a Keystore that is played, with Android's own preferences. */
    static class OnAndroidVault extends VaultContract {
        private final Application app = RuntimeEnvironment.getApplication();
        private final Context storage = app.getBaseContext();
        private final TokenVault vault = new DeviceVault(new NativeVaultStub());

        OnAndroidVault() {
            assertTrue(app.getSharedPreferences("offgrid-vault", Context.MODE_PRIVATE)
                    .edit()
                    .clear()
                    .commit());
        }

        @Override
        protected TokenVault vault() {
            return vault;
        }

        /** Answers as Android's own preferences do in a process that was started before the phone was first unlocked. */
        @Override
        protected void lock(boolean locked) {
            ReflectionHelpers.setField(
                    ContextWrapper.class, app, "mBase", locked ? new LockedStorage(storage) : storage);
        }
    }

    private static final class LockedStorage extends ContextWrapper {
        LockedStorage(Context storage) {
            super(storage);
        }

        @Override
        public SharedPreferences getSharedPreferences(String name, int mode) {
            throw new IllegalStateException(
                    "SharedPreferences in credential encrypted storage are not available until after user "
                            + "(id 0) is unlocked");
        }
    }
}
