package app.offgrid.server.simulation;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.sync.WakeResult;
import app.offgrid.notes.testing.CrashingSql;
import app.offgrid.notes.testing.MemoryVault;
import app.offgrid.notes.testing.SeededRandomness;
import app.offgrid.notes.testing.VirtualTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A device: the real core on a real database, and the person who holds it. */
final class SimulatedDevice {
    static final String SERVER = "https://notes.example";
    static final String PASSWORD = "a long password";

    /** A backup of the phone. */
    static final class Backup {
        private final byte[] database;
        private final MemoryVault vault;
        private final String account;

        private Backup(byte[] database, MemoryVault vault, String account) {
            this.database = database;
            this.vault = vault;
            this.account = account;
        }
    }

    final String name;
    final JdbcSql database;
    final CrashingSql sql;
    final VirtualTime time = new VirtualTime(1_790_000_000_000L);
    private final SeededRandomness randomness;
    private final Transport transport;
    private MemoryVault vault = new MemoryVault();
    private NotesCore core;
    /** Reads the database without being seen: what the simulation looks up is no statement at which a process may die. */
    private LocalStore onlooker;
    /** What it has read since the database last changed; most of a story's time went there. */
    private final Map<String, NoteReplica> found = new HashMap<>();

    private long foundAt;

    /** The e-mail address that the device is signed in with. */
    String account;
    /** What is open on the screen, and what it shows; null for nothing. */
    NoteEditor editor;

    NoteFields shown;
    Conflict openConflict;
    /** The last decision on a conflict, for as long as it can be taken back. */
    Deciding.Decision decision;
    /** The versions that somebody has decided about here. */
    final Set<String> decided = new HashSet<>();
    /** Words that somebody had put away and that are wanted again, perhaps on this device alone so far. */
    final Set<String> takenBack = new HashSet<>();
    /** Words of versions that wait beside a note anew, since a decision was taken back, perhaps on this device alone so far. */
    final Set<String> besideAnew = new HashSet<>();
    /** The last step over notes, for as long as it can be taken back. */
    Steps.Taken taken;
    /** How long notes have been in the trash. */
    Tidying.Days days = new Tidying.Days();
    /** There may be a reason why nobody is signed in. */
    boolean mayBeSignedOut;
    /** The form for another password waits for its answer. */
    boolean changesPassword;
    /** The server has given out a pair of tokens that the device may not have. */
    boolean hasUnheardPair;

    Backup backup;
    /** A file that somebody has made of the notes. */
    Carrying.Backup exported;
    /** The app's lock. */
    final Locking.Kept lock = new Locking.Kept(this);
    /** The reminders. */
    final Reminding.Kept reminding = new Reminding.Kept();
    /** What a person was told of. */
    final Notices.Kept notices = new Notices.Kept();

    long cursorSeen;
    String epochSeen;
    String resyncSeen;
    /** Counts the lives of the process: an answer to an earlier one reaches nobody. */
    int life;
    /** Wake-ups that have not ended. */
    int awake;

    SimulatedDevice(String name, JdbcSql database, long seed, Network network) {
        this.name = name;
        this.database = database;
        this.sql = new CrashingSql(database);
        this.randomness = new SeededRandomness(seed);
        this.transport = network.of(this);
    }

    NotesCore core() {
        return core;
    }

    /** Starts the app, for the first time or after it died. */
    void start() {
        sql.restart();
        life++;
        awake = 0;
        editor = null;
        shown = null;
        openConflict = null;
        decision = null;
        taken = null;
        changesPassword = false;
        found.clear();
        onlooker = LocalStore.open(database, new Ids(randomness));
        core = new NotesCore(new Host(sql, transport, time, time, time, randomness, vault), name, true);
    }

    /** The process dies and is started anew on the same database. */
    void crash() {
        time.crash();
        start();
    }

    Backup back() {
        return new Backup(database.image(), vault.copy(), account);
    }

    /** What becomes of the platform's vault when a backup comes onto a phone. */
    enum Vault {
        /** Only the app's files were put back: the vault is as it was. */
        STAYS,
        /** This very phone was erased and set up from its backup, which has the vault's secrets for nobody else. */
        COMES_BACK,
        /** It is another phone, or the key of the vault is gone. */
        IS_EMPTY;

        /** One of them, each as often as the others. */
        static Vault of(int number) {
            return switch (number % 3) {
                case 0 -> STAYS;
                case 1 -> COMES_BACK;
                default -> IS_EMPTY;
            };
        }
    }

    /** The phone becomes what the backup holds, but for the vault, which is never carried to another one. */
    void become(Backup from, Vault kept) {
        time.crash();
        database.become(from.database);
        if (kept == Vault.COMES_BACK) {
            vault = from.vault.copy();
        } else if (kept == Vault.IS_EMPTY) {
            vault = new MemoryVault();
        }
        account = from.account;
        days = new Tidying.Days();
        lock.forget();
        reminding.forget();
        notices.forget();
        mayBeSignedOut = true;
        cursorSeen = 0;
        start();
    }

    /** The phone restarts and was not unlocked since, so the vault says nothing. */
    void lock() {
        vault.lock(true);
    }

    void unlock() {
        vault.lock(false);
    }

    /** True if nobody is signed in, although the notes are those of an account. */
    boolean isSignedOut() {
        return account != null && core.sync().status().state() == SyncStatus.State.SIGNED_OUT;
    }

    /** Creates the account. If the process dies on the way, the person tries again some time. */
    void register(String email, Runnable deliver) {
        int before = life;
        List<SignInResult> result = new ArrayList<>();
        core.account().register(SERVER, email, PASSWORD, end -> heard(end, result));
        time.runTasks();
        deliver.run();
        signedIn(email, before, result);
    }

    /** Signs in; see {@link #register}. A password that was changed meanwhile is typed once more. */
    void signIn(String email, Supplier<String> password, Runnable deliver) {
        int before = life;
        List<SignInResult> result = new ArrayList<>();
        for (int tries = 0; tries < 2 && !isIn(result) && life == before; tries++) {
            result.clear();
            core.account().signIn(SERVER, email, password.get(), end -> heard(end, result));
            time.runTasks();
            deliver.run();
        }
        signedIn(email, before, result);
    }

    private void heard(SignInResult end, List<SignInResult> result) {
        result.add(end);
        if (isIn(result)) {
            mayBeSignedOut = false;
            hasUnheardPair = false;
        }
    }

    private static boolean isIn(List<SignInResult> result) {
        return !result.isEmpty() && result.get(0).outcome() == SignInResult.Outcome.SIGNED_IN;
    }

    private void signedIn(String email, int before, List<SignInResult> result) {
        if (life != before) {
            return;
        }
        if (!isIn(result)) {
            throw new Violation(0, "not signed in: " + result);
        }
        account = email;
    }

    void post(SyncEvent.Kind event) {
        core.sync().post(SyncEvent.of(event));
        time.runTasks();
    }

    /** The system wakes the app in the background for so long. Whether it may sleep again, {@link #awake} knows. */
    void wake(long millis, Runnable cut) {
        awake++;
        core.sync().wake(millis, result -> {
            awake--;
            if (result == WakeResult.CUT) {
                cut.run();
            }
        });
        time.runTasks();
    }

    /** Ids of all notes that the device knows, in the order of the ids. */
    List<String> notes() {
        return database.query("SELECT note_id FROM note ORDER BY title, body, note_id", row -> row.text(0));
    }

    /** Ids of the notes that a person sees with a text, in an order that chance and clocks have no part in. */
    List<String> readable() {
        return database.query(
                "SELECT note_id FROM note WHERE deleted=0 ORDER BY title, body, note_id", row -> row.text(0));
    }

    /** Ids of the notes that wait for a person. */
    List<String> disputed() {
        List<String> disputed = new ArrayList<>();
        for (String noteId : notes()) {
            if (!find(noteId).unsettledSides().isEmpty()) {
                disputed.add(noteId);
            }
        }
        return disputed;
    }

    /** True if it does not know what has become of something that it sent. */
    boolean waitsForAnAnswer() {
        return notes().stream().anyMatch(noteId -> find(noteId).inFlight() != null);
    }

    NoteReplica find(String noteId) {
        long changes = database.changes();
        if (changes != foundAt) {
            found.clear();
            foundAt = changes;
        }
        return found.computeIfAbsent(noteId, onlooker::find);
    }

    /** True if the device knows that the note was deleted elsewhere, and has yet to act on it. */
    boolean hasOnRecord(String noteId) {
        return !database.query("SELECT 1 FROM removal WHERE note_id=?", row -> row.number(0), noteId)
                .isEmpty();
    }

    String meta(String key) {
        List<String> values = database.query("SELECT value FROM meta WHERE name=?", row -> row.text(0), key);
        return values.isEmpty() ? null : values.get(0);
    }

    long cursor() {
        String cursor = meta("cursor");
        return cursor == null ? 0 : Long.parseLong(cursor);
    }
}
