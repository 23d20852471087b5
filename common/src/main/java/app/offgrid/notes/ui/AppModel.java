package app.offgrid.notes.ui;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.DeviceOwner;
import app.offgrid.notes.interchange.Exporter;
import app.offgrid.notes.interchange.Importer;
import app.offgrid.notes.lock.AppLock;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.notebook.Settings;
import app.offgrid.notes.sync.SyncLoop;

/** What the screens show and change. Immutable; used on the event thread. */
public final class AppModel {
    final NoteBook notes;
    final Settings settings;
    final AccountDesk account;
    final SyncLoop sync;
    final Importer importer;
    final Exporter exporter;
    final Clock clock;
    final AppLock lock;
    final DeviceOwner owner;
    final Reminders reminders;
    final Transfers transfers;

    public AppModel(
            NoteBook notes,
            Settings settings,
            AccountDesk account,
            SyncLoop sync,
            Importer importer,
            Exporter exporter,
            Clock clock,
            AppLock lock,
            DeviceOwner owner,
            Reminders reminders) {
        this.notes = notes;
        this.settings = settings;
        this.account = account;
        this.sync = sync;
        this.importer = importer;
        this.exporter = exporter;
        this.clock = clock;
        this.lock = lock;
        this.owner = owner;
        this.reminders = reminders;
        this.transfers = new Transfers(importer, exporter);
    }
}
