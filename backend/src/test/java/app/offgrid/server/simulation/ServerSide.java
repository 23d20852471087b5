package app.offgrid.server.simulation;

import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.SyncRequest;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.server.simulation.rule.AccountBook;
import app.offgrid.server.sync.Housekeeping;
import app.offgrid.server.sync.JournalEntry;
import app.offgrid.server.sync.JournalState;
import app.offgrid.server.sync.KilledException;
import app.offgrid.server.sync.MemoryJournal;
import app.offgrid.server.sync.NewEpochs;
import app.offgrid.server.sync.SteppedStore;
import app.offgrid.server.sync.Store;
import app.offgrid.server.sync.SyncLimits;
import app.offgrid.server.sync.SyncService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Two server processes on one database, with what may befall them. */
final class ServerSide {
    static final Duration RETENTION = Duration.ofDays(90);
    private static final long MOST_FORGOTTEN = 1000;
    private static final int PROCESSES = 2;

    private final Store store;
    private final MemoryJournal memory;
    private final WireServer[] processes = new WireServer[PROCESSES];
    private final InstantSource clock = () -> Instant.ofEpochMilli(this.now);
    private final Accounts accounts = new Accounts(clock);
    private long now = 1_790_000_000_000L;
    private final int page;
    private final Arrivals arrivals;
    private int epochs;
    private MemoryJournal backup;
    private JournalTrace trace = new JournalTrace();
    private Store traced;

    /**
     * @param page most notes that are answered at once
     * @param arrivals is told of each sync that arrives
     */
    ServerSide(boolean onMongo, int page, Consumer<SyncRequest> arrivals) {
        this.page = page;
        this.arrivals = judged(arrivals);
        memory = onMongo ? null : new MemoryJournal();
        store = onMongo ? Store.inMongo() : Store.of(memory);
        traced = store;
        restartAll();
    }

    /** Promise 25: after each sync, view and totals are what the journal comes to, and the answer is what was new. */
    private Arrivals judged(Consumer<SyncRequest> heard) {
        return new Arrivals() {
            @Override
            public void arrived(SyncRequest request) {
                heard.accept(request);
            }

            @Override
            public void answered(String userId, SyncRequest request, SyncResponse response) {
                AccountBook book = new AccountBook(
                        store.entries(userId),
                        store.rows(userId),
                        store.journal().state(userId).orElseThrow().applied());
                Violation.unless(25, () -> {
                    book.requireView();
                    book.requireTotals();
                    book.requireAnswered(request, response);
                });
            }
        };
    }

    Store store() {
        return store;
    }

    /** From now on, what the processes do to the journals is written down. */
    void writeDown(JournalTrace written) {
        trace = written;
        traced = written.between(store);
        restartAll();
    }

    Accounts accounts() {
        return accounts;
    }

    private void restart(int process) {
        processes[process] = wire(traced);
    }

    private WireServer wire(Store behind) {
        return new WireServer(service(behind), accounts, page, arrivals);
    }

    private SyncService service(Store behind) {
        return new SyncService(
                behind.journal(),
                behind.view(),
                behind.upkeep(),
                SyncLimits.DEFAULT,
                clock,
                this::nextEpoch,
                (user, sequence) -> {});
    }

    private String nextEpoch() {
        epochs++;
        return "epoch-" + epochs;
    }

    HttpReply answer(Network.Request request, int process) {
        return trace.request(() -> processes[process % PROCESSES].answer(request.call()));
    }

    /** The process is killed at a step of its work, or lives to answer. */
    HttpReply answerOrDie(Network.Request request, int process, int steps) {
        int[] left = {steps};
        Store doomed = new SteppedStore(traced, () -> {
                    if (left[0]-- <= 0) {
                        throw new KilledException();
                    }
                })
                .store();
        try {
            return trace.request(() -> wire(doomed).answer(request.call()));
        } catch (KilledException e) {
            restart(process % PROCESSES);
            return null;
        }
    }

    /** Before a step of its work, something else happens on the same database. */
    HttpReply answerInterrupted(Network.Request request, int steps, Runnable meanwhile) {
        int[] left = {steps};
        Store shared = new SteppedStore(traced, () -> {
                    if (left[0]-- == 0) {
                        meanwhile.run();
                    }
                })
                .store();
        return trace.request(() -> wire(shared).answer(request.call()));
    }

    /** Time goes by, and what is old goes; the process may be killed on the way. Returns false if it was. */
    boolean keepHouse(Duration passed, int steps) {
        now += passed.toMillis();
        int[] left = {steps};
        Store doomed = new SteppedStore(traced, () -> {
                    if (left[0]-- <= 0) {
                        throw new KilledException();
                    }
                })
                .store();
        try {
            new Housekeeping(doomed.journal(), doomed.upkeep(), RETENTION, MOST_FORGOTTEN, clock).run();
            return true;
        } catch (KilledException e) {
            return false;
        }
    }

    void back() {
        backup = memory == null ? null : memory.copy();
    }

    /** The clock of both processes is set. */
    void shiftClock(long millis) {
        now += millis;
    }

    /** The accounts are there, as if made anew, and nothing else is. False if there is no database to replace. */
    boolean empty(Iterable<String> emails) {
        if (memory == null) {
            return false;
        }
        memory.restore(new MemoryJournal());
        trace.databaseReplaced();
        for (String email : emails) {
            traced.journal().open(accounts.userId(email), nextEpoch());
        }
        restartAll();
        return true;
    }

    private void restartAll() {
        for (int i = 0; i < PROCESSES; i++) {
            restart(i);
        }
    }

    private boolean knowsAll(MemoryJournal database, Iterable<String> emails) {
        for (String email : emails) {
            if (database.state(accounts.userId(email)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The database becomes what the backup holds, and the operator says so. False if there is no backup that knows all accounts. */
    boolean restore(Iterable<String> emails) {
        if (backup == null || !knowsAll(backup, emails)) {
            return false;
        }
        memory.restore(backup);
        trace.databaseReplaced();
        new NewEpochs(store.journal(), store.upkeep(), this::nextEpoch).give();
        restartAll();
        return true;
    }

    String epoch(String email) {
        return store.journal()
                .state(accounts.userId(email))
                .map(JournalState::epoch)
                .orElseThrow();
    }

    private SyncService.Head head(String userId) {
        return trace.request(() -> service(traced).head(userId));
    }

    /** What the account has come to; all of it applied. */
    Map<String, NoteSnapshot> notes(String email) {
        String userId = accounts.userId(email);
        head(userId);
        Map<String, NoteSnapshot> notes = new LinkedHashMap<>();
        store.rows(userId).forEach(note -> notes.put(note.noteId(), note));
        return notes;
    }

    /** The kept changes of an account, in order. */
    List<JournalEntry> entries(String email) {
        return store.entries(accounts.userId(email));
    }
}
