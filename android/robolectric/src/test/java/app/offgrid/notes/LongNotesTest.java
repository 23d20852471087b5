package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Notes as long as they may be on Android's own SQLite, whose window holds no row of more than 2 MiB. */
@RunWith(OnAndroid.class)
public class LongNotesTest {
    @Rule(order = 0)
    public final RealServer server = new RealServer();

    @Rule(order = 1)
    public final Phone phone = new Phone();

    @Rule(order = 2)
    public final Laptop laptop = new Laptop();

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
        assertEquals(SignInResult.Outcome.SIGNED_IN, phone.register(server.address("localhost"), server.email()));
        for (int i = 0; i < 12; i++) {
            phone.write("Note " + i, text("n" + i, 400 + 50 * i, i % 2 == 0 ? "x" : "\""));
        }

        phone.until("all are on the server", () -> phone.unsent() == 0);
        laptop.signIn(server);
        phone.until("the laptop has them", () -> laptop.core.notes().count(NoteList.ACTIVE) == 12);

        for (NoteSummary note : laptop.core.notes().page(NoteList.ACTIVE, 0, 20)) {
            assertEquals(
                    phone.body(note.title()),
                    laptop.core.notes().open(note.noteId()).fields().body());
        }
    }

    @Test
    public void aConflictOfThreeLongTextsIsSettled() throws Exception {
        phone.launch();
        assertEquals(SignInResult.Outcome.SIGNED_IN, phone.register(server.address("localhost"), server.email()));
        String id = phone.write("Long", text("base", 1_000, "\u0001"));
        phone.until("it is on the server", () -> phone.unsent() == 0);
        laptop.signIn(server);
        phone.until("the laptop has it", () -> laptop.core.notes().count(NoteList.ACTIVE) == 1);

        phone.switchOff(true);
        phone.rewrite("Long", text("mine", 1_000, "\u0001"));
        laptop.rewrite(id, text("theirs", 1_000, "\u0001"));
        phone.until(
                "the laptop's text is on the server", () -> laptop.core.notes().unsent() == 0);
        phone.switchOff(false);
        phone.until("the conflict is noticed", () -> !phone.conflicts(id).isEmpty());

        assertTrue(phone.conflicts(id).get(0).theirs().body().startsWith("theirs0"));
        assertTrue(phone.conflicts(id).get(0).base().body().startsWith("base0"));
        phone.settleByOwnText(id);
        phone.until(
                "the decision is on the server",
                () -> phone.unsent() == 0 && phone.conflicts(id).isEmpty());
        assertTrue(phone.body("Long").startsWith("mine0"));
    }
}
