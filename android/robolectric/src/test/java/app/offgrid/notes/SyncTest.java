package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import app.offgrid.notes.account.SignInResult;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** The app on Android and the real server, over plain http as with a server at home. */
@RunWith(OnAndroid.class)
public class SyncTest {
    @Rule(order = 0)
    public final RealServer server = new RealServer();

    @Rule(order = 1)
    public final Phone phone = new Phone();

    @Rule(order = 2)
    public final Laptop laptop = new Laptop();

    @Test
    public void twoDevicesMeetInAConflictAndAPersonSettlesIt() throws Exception {
        phone.launch();
        assertEquals(SignInResult.Outcome.SIGNED_IN, phone.register(server.address("localhost"), server.email()));
        String note = phone.write("Groceries", "milk\neggs");
        phone.until("the note is on the server", () -> phone.unsent() == 0);

        laptop.signIn(server);
        phone.until("the laptop has the note", () -> laptop.notes().containsKey("Groceries"));

        phone.switchOff(true);
        phone.rewrite("Groceries", "milk\ntwelve eggs");
        laptop.rewrite(note, "milk\nten eggs");
        phone.until(
                "the laptop's text is on the server", () -> laptop.core.notes().unsent() == 0);

        phone.switchOff(false);
        phone.until("the conflict is noticed", () -> !phone.conflicts(note).isEmpty());
        assertEquals("milk\ntwelve eggs", phone.conflicts(note).get(0).mine().body());
        assertEquals("milk\nten eggs", phone.conflicts(note).get(0).theirs().body());

        phone.settleByOwnText(note);
        phone.until(
                "the decision is on the server",
                () -> phone.unsent() == 0 && phone.conflicts(note).isEmpty());
        laptop.refresh();
        phone.until(
                "the laptop has the decision",
                () -> laptop.core.notes().open(note).fields().body().equals("milk\ntwelve eggs"));
        assertTrue(laptop.core.notes().conflicts(note).isEmpty());
    }

    @Test
    public void noPasswordGoesUnencryptedIntoTheInternet() throws Exception {
        phone.launch();
        assertEquals(SignInResult.Outcome.NEEDS_HTTPS, phone.register("http://notes.example", "ana@example.org"));
    }
}
