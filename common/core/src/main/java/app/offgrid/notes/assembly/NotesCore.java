package app.offgrid.notes.assembly;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.interchange.Exporter;
import app.offgrid.notes.interchange.Importer;
import app.offgrid.notes.notebook.ConflictNotices;
import app.offgrid.notes.notebook.Indexing;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.Settings;
import app.offgrid.notes.session.Session;
import app.offgrid.notes.session.SessionDatabase;
import app.offgrid.notes.store.DigestComparison;
import app.offgrid.notes.store.Intake;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.QueueWatch;
import app.offgrid.notes.store.ServerQuestions;
import app.offgrid.notes.store.ServerWait;
import app.offgrid.notes.store.SyncStore;
import app.offgrid.notes.store.WaitingQueries;
import app.offgrid.notes.sync.NoteHistory;
import app.offgrid.notes.sync.SyncDatabase;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncLoop;
import app.offgrid.notes.sync.SyncProfile;

/** The running core of one device. */
public final class NotesCore {
    private final LocalStore store;
    private final SyncStore syncStore;
    private final SyncLoop loop;
    private final AccountDesk account;
    private final NoteBook notes;
    private final Settings settings;
    private final WaitingQueries waiting;
    private final Importer importer;
    private final Exporter exporter;

    /**
     * Opens the database and starts the engine, which does nothing before the first event.
     *
     * @param deviceName what other devices show of this one until the person gives it a name
     * @param online whether the device has a network now, as far as it knows
     * @throws app.offgrid.notes.host.StorageException if the database cannot be opened, is damaged, or was written by a
     *     newer version of the app
     */
    public NotesCore(Host host, String deviceName, boolean online) {
        Ids ids = new Ids(host.randomness);
        store = LocalStore.open(host.sql, ids);
        syncStore = new SyncStore(host.sql, ids);
        settings = new Settings(store, deviceName);
        SyncProfile profile = settings.profile();
        Session session = new Session(host.vault, host.transport, new OwnDatabase(store, syncStore, profile));
        SyncLoop.Host loopHost =
                new SyncLoop.Host(host.worker, host.transport, host.timers, host.clock, host.randomness);
        waiting = new WaitingQueries(host.sql);
        SyncDatabase database = new SyncDatabase(
                store,
                syncStore,
                new ServerQuestions(host.sql, ids),
                new DigestComparison(host.sql, ids),
                waiting,
                new QueueWatch(host.sql),
                new ServerWait(host.sql));
        loop = new SyncLoop(loopHost, database, session, profile, online);
        account = new AccountDesk(host.transport, session, syncStore, loop, host.worker);
        notes = new NoteBook(store, loop, profile, host.clock, new NoteHistory(host.transport, session));
        new Indexing(store.search(), host.worker).start();
        importer =
                new Importer(new Intake(host.sql), host.worker, () -> loop.post(SyncEvent.of(SyncEvent.Kind.EDITED)));
        exporter = new Exporter(host.sql, host.worker, host.clock);
    }

    /** The database as the session sees it. */
    private static final class OwnDatabase implements SessionDatabase {
        private final LocalStore store;
        private final SyncStore syncStore;
        private final SyncProfile profile;

        OwnDatabase(LocalStore store, SyncStore syncStore, SyncProfile profile) {
            this.store = store;
            this.syncStore = syncStore;
            this.profile = profile;
        }

        @Override
        public String deviceId() {
            return store.deviceId();
        }

        @Override
        public boolean isNew() {
            return store.isNew();
        }

        @Override
        public String userId() {
            return syncStore.userId();
        }

        @Override
        public void becomeNewDevice(boolean copied) {
            store.becomeNewDevice(copied);
            profile.becomeDevice(store.deviceId());
        }
    }

    public NoteBook notes() {
        return notes;
    }

    public AccountDesk account() {
        return account;
    }

    public SyncLoop sync() {
        return loop;
    }

    public Settings settings() {
        return settings;
    }

    /** Notifications of conflicts by this notifier. */
    public ConflictNotices conflictNotices(Notifier notifier) {
        return new ConflictNotices(store, waiting, notifier);
    }

    /** Notes from other programs' files. */
    public Importer importer() {
        return importer;
    }

    /** Notes to files. */
    public Exporter exporter() {
        return exporter;
    }

    /** The database as the sync sees it; for tests. */
    public SyncStore syncStore() {
        return syncStore;
    }

    /** The database as screens see it; for tests. */
    public LocalStore store() {
        return store;
    }
}
