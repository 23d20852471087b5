package app.offgrid.notes;

import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.device.Connectivity;
import app.offgrid.notes.device.DeviceLock;
import app.offgrid.notes.device.DeviceNotifier;
import app.offgrid.notes.device.DeviceRandomness;
import app.offgrid.notes.device.DeviceSql;
import app.offgrid.notes.device.DeviceTimers;
import app.offgrid.notes.device.DeviceVault;
import app.offgrid.notes.device.DeviceWorker;
import app.offgrid.notes.device.HttpTransport;
import app.offgrid.notes.device.NativeConnectivity;
import app.offgrid.notes.device.NativeLock;
import app.offgrid.notes.device.NativeNotifier;
import app.offgrid.notes.device.NativeRandom;
import app.offgrid.notes.device.NativeVault;
import app.offgrid.notes.device.SystemClock;
import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.lock.AppLock;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.ui.AppModel;
import app.offgrid.notes.ui.OfflineSwitch;
import app.offgrid.notes.ui.Screens;
import com.codename1.system.NativeInterface;
import com.codename1.system.NativeLookup;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.ui.util.Resources;

/** The one place with the {@code new}s: the core on this device. Made once, when the app is launched. */
final class Wiring {
    private static final String DATABASE = "notes.db";
    /** The property with the server's address to fill in; on a desktop a system property. */
    private static final String SERVER = "offgrid.server";

    final Connectivity connectivity;
    final NotesCore core;
    final AppLock lock;
    final Reminders reminders;
    private final DeviceLock deviceLock;
    private final Clock clock = new SystemClock();

    /**
     * Opens the database and starts the core.
     *
     * @throws app.offgrid.notes.host.StorageException if the database cannot be opened, is damaged, or was written by a
     *     newer version of the app
     */
    Wiring() {
        Worker worker = new DeviceWorker();
        Timers timers = new DeviceTimers(worker);
        connectivity = new Connectivity(platform(NativeConnectivity.class), worker);
        Randomness randomness = new DeviceRandomness(platform(NativeRandom.class));
        Host host = new Host(
                DeviceSql.open(DATABASE),
                new HttpTransport(worker, timers, connectivity),
                worker,
                timers,
                clock,
                randomness,
                new DeviceVault(platform(NativeVault.class)));
        core = new NotesCore(host, deviceName(), connectivity.isOnline());
        deviceLock = new DeviceLock(platform(NativeLock.class));
        lock = new AppLock(core.store(), deviceLock, randomness);
        reminders = new Reminders(core.store().reminders(), new DeviceNotifier(platform(NativeNotifier.class)), clock);
        worker.execute(() -> core.notes().trash(core.settings()).tidy());
        connectivity.listen(
                online -> core.sync().post(SyncEvent.of(online ? SyncEvent.Kind.ONLINE : SyncEvent.Kind.OFFLINE)));
    }

    /** The forms over the core. */
    Screens screens(Resources resources) {
        AppModel model = new AppModel(
                core.notes(),
                core.settings(),
                core.account(),
                core.sync(),
                core.importer(),
                core.exporter(),
                clock,
                lock,
                deviceLock,
                reminders);
        OfflineSwitch offlineSwitch = new OfflineSwitch() {
            @Override
            public boolean isOn() {
                return connectivity.isSwitchedOff();
            }

            @Override
            public void turn(boolean on) {
                connectivity.switchOff(on);
            }
        };
        return new Screens(model, offlineSwitch, resources, CN.getProperty(SERVER, ""));
    }

    /** What a person with several devices tells this one by, until they name it themselves. */
    private static String deviceName() {
        String platform = Display.getInstance().getPlatformName();
        if ("ios".equals(platform)) {
            return Display.getInstance().isTablet() ? "iPad" : "iPhone";
        }
        return "and".equals(platform) ? "Android" : "Computer";
    }

    /** Every platform of this app has every one; without, nothing can work. */
    private static <T extends NativeInterface> T platform(Class<T> type) {
        T found = NativeLookup.create(type);
        if (found == null || !found.isSupported()) {
            throw new IllegalStateException("This platform lacks " + type);
        }
        return found;
    }
}
