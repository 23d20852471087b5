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
import app.offgrid.notes.device.NativeBackground;
import app.offgrid.notes.device.NativeConnectivity;
import app.offgrid.notes.device.NativeLifecycle;
import app.offgrid.notes.device.NativeLock;
import app.offgrid.notes.device.NativeNotifier;
import app.offgrid.notes.device.NativeRandom;
import app.offgrid.notes.device.NativeVault;
import app.offgrid.notes.device.SystemClock;
import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.Uptime;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.lock.AppLock;
import app.offgrid.notes.notebook.ConflictNotices;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.ui.AppModel;
import app.offgrid.notes.ui.NoticeWords;
import app.offgrid.notes.ui.OfflineSwitch;
import app.offgrid.notes.ui.Screens;
import com.codename1.db.Database;
import com.codename1.system.NativeInterface;
import com.codename1.system.NativeLookup;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.ui.util.Resources;
import java.io.IOException;

/**
 * The one place with the {@code new}s: the core on this device, once per process, whoever starts it. Forms come on top of
 * it with {@link #screens}; a process that was woken in the background goes without.
 *
 * <p>There is one connection to the database for the life of the process: on iOS a second one shuts SQLite down under the
 * first.
 */
final class Wiring {
    private static final String DATABASE = "notes.db";
    /** The property with the server's address to fill in; on a desktop a system property. */
    private static final String SERVER = "offgrid.server";

    private static Wiring ofProcess;

    final Connectivity connectivity;
    private final Worker worker;
    private final Timers timers;
    private final Clock clock = new SystemClock();
    private final Randomness randomness = new DeviceRandomness(platform(NativeRandom.class));
    private final DeviceLock deviceLock = new DeviceLock(platform(NativeLock.class));
    private final HttpTransport transport;
    /** Null where the toolkit's own word is right. */
    final NativeLifecycle lifecycle = platformOrNull(NativeLifecycle.class);
    /** Null where an app runs as long as it is open. */
    final NativeBackground background = platformOrNull(NativeBackground.class);

    private Database database;
    private NoticeWords words;

    /** Null until {@link #open} has succeeded, as the three below. */
    volatile NotesCore core;

    AppLock lock;
    Reminders reminders;
    ConflictNotices notices;

    private Wiring() {
        this(new DeviceWorker());
    }

    /**
     * Starts threads and listens to the network; reads and writes nothing.
     *
     * @param worker where the core's work is done; a test ends it, as the end of a process does
     */
    Wiring(Worker worker) {
        this.worker = worker;
        timers = new DeviceTimers(worker);
        connectivity = new Connectivity(platform(NativeConnectivity.class), worker);
        transport = new HttpTransport(worker, timers, connectivity);
    }

    /** The wiring of this process, not open unless somebody has opened it before. */
    static synchronized Wiring ofProcess() {
        if (ofProcess == null) {
            ofProcess = new Wiring();
        }
        return ofProcess;
    }

    /**
     * Opens the database and starts the core, unless that is done. After a failure it may be called again. Takes as long as
     * the database needs to be opened, and to be brought up to date after an update. From any thread.
     *
     * @throws app.offgrid.notes.host.StorageException if the database cannot be opened, is damaged, or was written by a
     *     newer version of the app
     */
    synchronized void open() {
        if (core != null) {
            return;
        }
        if (database == null) {
            database = DeviceSql.connect(DATABASE);
        }
        Host host = new Host(
                new DeviceSql(database),
                transport,
                worker,
                timers,
                clock,
                randomness,
                new DeviceVault(platform(NativeVault.class)));
        NotesCore opened = new NotesCore(host, deviceName(), connectivity.isOnline());
        lock = new AppLock(opened.store(), deviceLock, randomness);
        Notifier notifier = new DeviceNotifier(platform(NativeNotifier.class));
        reminders = new Reminders(opened.store().reminders(), notifier, clock);
        notices = opened.conflictNotices(notifier);
        worker.execute(() -> opened.notes().trash(opened.settings()).tidy());
        connectivity.listen(
                online -> opened.sync().post(SyncEvent.of(online ? SyncEvent.Kind.ONLINE : SyncEvent.Kind.OFFLINE)));
        core = opened;
    }

    /** Where the core's work is done. */
    Worker worker() {
        return worker;
    }

    /** A stopwatch that no person can set. */
    Uptime uptime() {
        return deviceLock;
    }

    /** What notifications say, forms or not. The core must be open. */
    synchronized NoticeWords words() {
        if (words == null) {
            words = new NoticeWords(texts(), core.settings(), lock);
        }
        return words;
    }

    private static Resources texts() {
        try {
            Resources launched = Resources.getGlobalResources();
            return launched == null ? Resources.openLayered("/theme") : launched;
        } catch (IOException e) {
            throw new IllegalStateException("The texts are a part of the app: " + e);
        }
    }

    /** The connection to the database; null if it could not be made. For tests. */
    synchronized Database database() {
        return database;
    }

    /** The forms over the core, which must be open. */
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
        return new Screens(model, offlineSwitch, words(), resources, CN.getProperty(SERVER, ""));
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
        T found = platformOrNull(type);
        if (found == null) {
            throw new IllegalStateException("This platform lacks " + type);
        }
        return found;
    }

    private static <T extends NativeInterface> T platformOrNull(Class<T> type) {
        T found = NativeLookup.create(type);
        return found == null || !found.isSupported() ? null : found;
    }
}
