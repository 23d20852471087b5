package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;

/** The app on Android and the real server, over plain http as with a server at home. */
@RunWith(OnAndroid.class)
public class SyncTest {
    private static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "a long password";

    @Rule(order = 0)
    public final RealServer server = new RealServer();

    @Rule(order = 1)
    public final Phone phone = new Phone();

    @Rule(order = 2)
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void twoDevicesMeetInAConflictAndAPersonSettlesIt() throws Exception {
        phone.launch();
        assertEquals(SignInResult.Outcome.SIGNED_IN, register(server.address("localhost")));
        phone.write("Groceries", "milk\neggs");
        phone.until("the note is on the server", () -> phone.unsent() == 0);

        Laptop laptop = new Laptop(folder.getRoot().toPath());
        laptop.signIn(server.address("127.0.0.1"), EMAIL, PASSWORD);
        phone.until("the laptop has the note", () -> noteOf(laptop) != null);

        phone.inApp(() -> switchOff(true));
        phone.rewrite("Groceries", "milk\ntwelve eggs");
        NoteEditor editor = laptop.core.notes().open(noteOf(laptop));
        editor.save(editor.fields().withBody("milk\nten eggs"));
        phone.until("the laptop's text is on the server", () -> laptop.core.notes().unsent() == 0);

        phone.inApp(() -> switchOff(false));
        phone.until("the conflict is noticed", () -> !conflicts().isEmpty());
        assertEquals("milk\ntwelve eggs", conflicts().get(0).mine().body());
        assertEquals("milk\nten eggs", conflicts().get(0).theirs().body());

        phone.inApp(() -> {
            Conflict conflict = phone.wiring().core.notes().conflicts(phoneNote()).get(0);
            return phone.wiring().core.notes().settle(conflict, conflict.mine());
        });
        phone.until("the decision is on the server", () -> phone.unsent() == 0 && conflicts().isEmpty());
        laptop.refresh();
        phone.until("the laptop has the decision", () -> bodyOn(laptop).equals("milk\ntwelve eggs"));
        assertTrue(laptop.core.notes().conflicts(noteOf(laptop)).isEmpty());
    }

    @Test
    public void noPasswordGoesUnencryptedIntoTheInternet() throws Exception {
        phone.launch();
        assertEquals(SignInResult.Outcome.NEEDS_HTTPS, register("http://notes.example"));
    }

    private SignInResult.Outcome register(String address) throws Exception {
        CompletableFuture<SignInResult> result = new CompletableFuture<>();
        phone.inApp(() -> {
            phone.wiring().core.account().register(address, EMAIL, PASSWORD, result::complete);
            return null;
        });
        phone.until("the server has answered", result::isDone);
        return result.get().outcome();
    }

    private Void switchOff(boolean off) {
        phone.wiring().connectivity.switchOff(off);
        return null;
    }

    private List<Conflict> conflicts() {
        return phone.inApp(() -> phone.wiring().core.notes().conflicts(phoneNote()));
    }

    private String phoneNote() {
        return phone.wiring().core.notes().page(NoteList.ACTIVE, 0, 10).get(0).noteId();
    }

    private static String noteOf(Laptop laptop) {
        List<NoteSummary> notes = laptop.core.notes().page(NoteList.ACTIVE, 0, 10);
        return notes.isEmpty() ? null : notes.get(0).noteId();
    }

    private static String bodyOn(Laptop laptop) {
        return laptop.core.notes().open(noteOf(laptop)).fields().body();
    }
}
