package app.offgrid.notes.testing;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.interchange.Exporter;
import app.offgrid.notes.interchange.Importer;
import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.Settings;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.store.SyncStore;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncLoop;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.sync.WakeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A whole device without its screens: the real core on a real database, in the test's thread. */
public final class Device {
    public static final String SERVER = "https://notes.example";
    public static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "a long password";

    private final String name;
    private final Sql sql;
    private final SeededRandomness randomness;
    private final VirtualTime time = new VirtualTime(1_790_000_000_000L);
    private final ModelNetwork network;
    private final MemoryVault vault;
    private NotesCore core;

    public Device(String name, Sql sql, Function<HttpCall, HttpReply> server) {
        this(name, sql, server, new MemoryVault());
    }

    /** @param vault what the platform has kept of an earlier life of the app */
    public Device(String name, Sql sql, Function<HttpCall, HttpReply> server, MemoryVault vault) {
        this.vault = vault;
        this.name = name;
        this.sql = sql;
        this.randomness = new SeededRandomness(name.hashCode());
        this.network = new ModelNetwork(time, server);
        start();
    }

    /** Starts the app; after a {@link #crash}, starts it anew on the same database. */
    public void start() {
        Host host = new Host(sql, network, time, time, time, randomness, vault);
        core = new NotesCore(host, name, true);
    }

    /** The process dies: what is not in the database is gone. */
    public void crash() {
        time.crash();
        network.crash();
        start();
    }

    public void decideBy(ConflictPolicy newPolicy) {
        core.settings().decideBy(newPolicy);
    }

    /** Creates the account, or signs in to it if there is one. */
    public Device signIn() {
        return signIn(EMAIL);
    }

    public Device signIn(String email) {
        SignInResult created = authenticate(true, email, PASSWORD);
        if (created.outcome() == SignInResult.Outcome.EMAIL_TAKEN) {
            authenticate(false, email, PASSWORD);
        }
        time.runTasks();
        return this;
    }

    public SignInResult authenticate(boolean register, String email, String password) {
        List<SignInResult> result = new ArrayList<>();
        if (register) {
            core.account().register(SERVER, email, password, result::add);
        } else {
            core.account().signIn(SERVER, email, password, result::add);
        }
        time.runTasks();
        return result.get(0);
    }

    public void signOut() {
        core.account().signOut(() -> {});
        time.runTasks();
    }

    /** A person asks for a sync, and it runs to its end. */
    public Device sync() {
        post(SyncEvent.Kind.REFRESH);
        return this;
    }

    public void post(SyncEvent.Kind event) {
        core.sync().post(SyncEvent.of(event));
        time.runTasks();
    }

    /** The system wakes the app in the background for so long, and everything goes on until nothing moves. */
    public List<WakeResult> wake(long millis) {
        List<WakeResult> ended = new ArrayList<>();
        core.sync().wake(millis, ended::add);
        time.runTasks();
        return ended;
    }

    /** Writes a new note and returns its id. */
    public String write(String title, String body) {
        NoteEditor editor = core.notes().create();
        editor.save(editor.fields().withTitle(title).withBody(body));
        return editor.noteId();
    }

    /** Opens a note, changes its body, saves. */
    public NoteEditor.Saved type(String noteId, String body) {
        NoteEditor editor = core.notes().open(noteId);
        return editor.save(editor.fields().withBody(body));
    }

    public String body(String noteId) {
        return fields(noteId).body();
    }

    /** Null if the note is deleted or unknown. */
    public NoteFields fields(String noteId) {
        return core.store().find(noteId).fields();
    }

    public NoteState state(String noteId) {
        return core.store().find(noteId).state();
    }

    /** The first conflict of a note; fails if there is none. */
    public Conflict conflict(String noteId) {
        return core.notes().conflicts(noteId).get(0);
    }

    /** The titles of the notes in the main list, as a person sees them. */
    public List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (NoteSummary note : core.notes().page(NoteList.ACTIVE, 0, 10_000)) {
            titles.add(note.title());
        }
        return titles;
    }

    public LocalStore store() {
        return core.store();
    }

    public NoteBook book() {
        return core.notes();
    }

    public AccountDesk account() {
        return core.account();
    }

    public Settings settings() {
        return core.settings();
    }

    public Importer importer() {
        return core.importer();
    }

    public Exporter exporter() {
        return core.exporter();
    }

    public SyncStatus status() {
        return core.sync().status();
    }

    /** What a person answers to the questions of the sync. */
    public SyncLoop loop() {
        return core.sync();
    }

    /** Runs what is queued, for example what a person has just asked for. */
    public void run() {
        time.runTasks();
    }

    public SyncStore syncStore() {
        return core.syncStore();
    }

    /** Where this device keeps its session and its id. */
    public MemoryVault vault() {
        return vault;
    }

    public VirtualTime time() {
        return time;
    }

    public ModelNetwork network() {
        return network;
    }
}
