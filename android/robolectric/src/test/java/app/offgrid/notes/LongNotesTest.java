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

/** Notes as long as they may be on Android's own SQLite, whose window holds no row of more than 2 MiB. */
@RunWith(OnAndroid.class)
public class LongNotesTest {
    private static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "a long password";

    @Rule(order = 0)
    public final RealServer server = new RealServer();

    @Rule(order = 1)
    public final Phone phone = new Phone();

    @Rule(order = 2)
    public final TemporaryFolder folder = new TemporaryFolder();

    private static String text(String mark, int kilobytes, String character) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; text.length() < kilobytes * 1_024 - 200; line++) {
            text.append(mark).append(line).append(character.repeat(80)).append('\n');
        }
        return text.toString();
    }

    @Test
    public void twelveLongNotesOfWhichSomeAreTwiceAsLongInJsonAllGoOut() throws Exception {
        phone.launch();
        register();
        for (int i = 0; i < 12; i++) {
            phone.write("Note " + i, text("n" + i, 400 + 50 * i, i % 2 == 0 ? "x" : "\""));
        }

        phone.until("all are on the server", () -> phone.unsent() == 0);
        Laptop laptop = new Laptop(folder.getRoot().toPath());
        laptop.signIn(server.address("127.0.0.1"), EMAIL, PASSWORD);
        phone.until("the laptop has them", () -> laptop.core.notes().count(NoteList.ACTIVE) == 12);

        for (NoteSummary note : laptop.core.notes().page(NoteList.ACTIVE, 0, 20)) {
            assertEquals(phone.body(note.title()), laptop.core.notes().open(note.noteId()).fields().body());
        }
    }

    @Test
    public void aConflictOfThreeLongTextsIsSettled() throws Exception {
        phone.launch();
        register();
        phone.write("Long", text("base", 1_000, "\u0001"));
        phone.until("it is on the server", () -> phone.unsent() == 0);
        Laptop laptop = new Laptop(folder.getRoot().toPath());
        laptop.signIn(server.address("127.0.0.1"), EMAIL, PASSWORD);
        phone.until("the laptop has it", () -> laptop.core.notes().count(NoteList.ACTIVE) == 1);
        String id = laptop.core.notes().page(NoteList.ACTIVE, 0, 1).get(0).noteId();

        phone.inApp(() -> switchOff(true));
        phone.rewrite("Long", text("mine", 1_000, "\u0001"));
        NoteEditor editor = laptop.core.notes().open(id);
        editor.save(editor.fields().withBody(text("theirs", 1_000, "\u0001")));
        phone.until("the laptop's text is on the server", () -> laptop.core.notes().unsent() == 0);
        phone.inApp(() -> switchOff(false));
        phone.until("the conflict is noticed", () -> !conflicts(id).isEmpty());

        assertTrue(conflicts(id).get(0).theirs().body().startsWith("theirs0"));
        assertTrue(conflicts(id).get(0).base().body().startsWith("base0"));
        phone.inApp(() -> {
            Conflict conflict = phone.wiring().core.notes().conflicts(id).get(0);
            return phone.wiring().core.notes().settle(conflict, conflict.mine());
        });
        phone.until("the decision is on the server", () -> phone.unsent() == 0 && conflicts(id).isEmpty());
        assertTrue(phone.body("Long").startsWith("mine0"));
    }

    private void register() throws Exception {
        CompletableFuture<SignInResult> result = new CompletableFuture<>();
        phone.inApp(() -> {
            phone.wiring().core.account().register(server.address("localhost"), EMAIL, PASSWORD, result::complete);
            return null;
        });
        phone.until("the server has answered", result::isDone);
        assertEquals(SignInResult.Outcome.SIGNED_IN, result.get().outcome());
    }

    private Void switchOff(boolean off) {
        phone.wiring().connectivity.switchOff(off);
        return null;
    }

    private List<Conflict> conflicts(String id) {
        return phone.inApp(() -> phone.wiring().core.notes().conflicts(id));
    }
}
