package app.offgrid.notes;

import static org.junit.Assert.assertEquals;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.assembly.Host;
import app.offgrid.notes.assembly.NotesCore;
import app.offgrid.notes.device.AndroidDatabases;
import app.offgrid.notes.device.DeviceTimers;
import app.offgrid.notes.device.DeviceWorker;
import app.offgrid.notes.device.SystemClock;
import app.offgrid.notes.host.JdkTransport;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.MemoryVault;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.rules.TemporaryFolder;

/**
 * A second device of the same account, as a rule of a test: the core without a screen, in the same process as the
 * {@link Phone}.
 */
public final class Laptop extends TemporaryFolder {
    private Worker worker;
    NotesCore core;

    @Override
    protected void before() throws Throwable {
        super.before();
        worker = new DeviceWorker();
        core = new NotesCore(
                new Host(
                        new AndroidDatabases().open(getRoot().toPath().resolve("laptop.db")),
                        new JdkTransport(worker),
                        worker,
                        new DeviceTimers(worker),
                        new SystemClock(),
                        new SeededRandomness(getRoot().hashCode()),
                        new MemoryVault()),
                "Laptop",
                true);
        core.sync().post(SyncEvent.of(SyncEvent.Kind.RESUMED));
    }

    /** It asks for no news any more. */
    @Override
    protected void after() {
        core.sync().post(SyncEvent.of(SyncEvent.Kind.PAUSED));
        super.after();
    }

    /** To the account that the phone has made there. */
    void signIn(RealServer server) throws Exception {
        CompletableFuture<SignInResult> result = new CompletableFuture<>();
        core.account().signIn(server.address("127.0.0.1"), server.email(), Phone.PASSWORD, result::complete);
        assertEquals(
                SignInResult.Outcome.SIGNED_IN, result.get(60, TimeUnit.SECONDS).outcome());
    }

    void refresh() {
        core.sync().post(SyncEvent.of(SyncEvent.Kind.REFRESH));
    }

    /** Writes a new note. Returns its id. */
    String write(String title, String body) {
        NoteEditor editor = core.notes().create();
        editor.save(editor.fields().withTitle(title).withBody(body));
        return editor.noteId();
    }

    /** Changes the body of a note. */
    void rewrite(String note, String body) {
        NoteEditor editor = core.notes().open(note);
        editor.save(editor.fields().withBody(body));
    }

    /** The ids of its notes, by their titles. */
    Map<String, String> notes() {
        Map<String, String> ids = new HashMap<>();
        for (NoteSummary note : core.notes().page(NoteList.ACTIVE, 0, 1000)) {
            ids.put(note.title(), note.noteId());
        }
        return ids;
    }
}
