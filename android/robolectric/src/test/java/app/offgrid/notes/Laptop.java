package app.offgrid.notes;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.device.AndroidDatabases;
import app.offgrid.notes.device.DeviceTimers;
import app.offgrid.notes.device.DeviceWorker;
import app.offgrid.notes.device.SystemClock;
import app.offgrid.notes.host.JdkTransport;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.MemoryVault;
import app.offgrid.notes.testing.SeededRandomness;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A second device of the same account: the core without a screen, in the same process as the {@link Phone}. */
final class Laptop {
    final NotesCore core;

    Laptop(Path folder) {
        Worker worker = new DeviceWorker();
        core = new NotesCore(
                new Host(
                        new AndroidDatabases().open(folder.resolve("laptop.db")),
                        new JdkTransport(worker),
                        worker,
                        new DeviceTimers(worker),
                        new SystemClock(),
                        new SeededRandomness(folder.hashCode()),
                        new MemoryVault()),
                "Laptop",
                true);
        core.sync().post(SyncEvent.of(SyncEvent.Kind.RESUMED));
    }

    SignInResult.Outcome signIn(String server, String email, String password) throws Exception {
        CompletableFuture<SignInResult> result = new CompletableFuture<>();
        core.account().signIn(server, email, password, result::complete);
        return result.get(60, TimeUnit.SECONDS).outcome();
    }

    void refresh() {
        core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
    }
}
