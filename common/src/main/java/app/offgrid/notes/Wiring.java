package app.offgrid.notes;

import app.offgrid.notes.device.Connectivity;
import app.offgrid.notes.device.DeviceRandomness;
import app.offgrid.notes.device.DeviceSql;
import app.offgrid.notes.device.DeviceTimers;
import app.offgrid.notes.device.DeviceVault;
import app.offgrid.notes.device.DeviceWorker;
import app.offgrid.notes.device.HttpTransport;
import app.offgrid.notes.device.NativeConnectivity;
import app.offgrid.notes.device.NativeRandom;
import app.offgrid.notes.device.NativeVault;
import app.offgrid.notes.device.SystemClock;
import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.Timers;
import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.host.Worker;
import com.codename1.system.NativeInterface;
import com.codename1.system.NativeLookup;

/** The one place with the {@code new}s: the core on this device. Made once, when the app is launched. */
final class Wiring {
    private static final String DATABASE = "notes.db";

    final Clock clock;
    final Ids ids;
    final Worker worker;
    final Timers timers;
    final Connectivity connectivity;
    final Transport transport;
    final TokenVault vault;
    final Sql sql;

    Wiring() {
        clock = new SystemClock();
        ids = new Ids(new DeviceRandomness(platform(NativeRandom.class)));
        worker = new DeviceWorker();
        timers = new DeviceTimers(worker);
        connectivity = new Connectivity(platform(NativeConnectivity.class), worker);
        transport = new HttpTransport(worker, timers, connectivity);
        vault = new DeviceVault(platform(NativeVault.class));
        sql = DeviceSql.open(DATABASE);
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
