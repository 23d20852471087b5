package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codename1.components.Switch;
import com.codename1.ui.CN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AccountFormsTest extends AppStory {
    @Test
    void theServersAddressIsFilledInAndNotNowLeadsBackToTheNotes() {
        open("menu-signIn");
        device.waitForForm("SignIn");
        assertEquals(server.address(), device.text("server"));
        device.tap("notNow");
        device.waitForForm("NoteList");
        write("Works without an account", "");
        assertEquals(1, notes().size());
    }

    @Test
    void whatWasWrittenBeforeGoesAlongWhenSomebodySignsIn() {
        write("Before", "text");
        signIn();
        laptop.signIn().sync();
        assertEquals(List.of("Before"), laptop.titles());
    }

    @Test
    void whoHasGoneOnToANoteWhileTheServerWasAskedStaysThereAndIsTold() {
        write("Note", "");
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.tap("createTab");
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        CountDownLatch answered = new CountDownLatch(1);
        app.wiring().worker().execute(() -> await(answered));
        device.tap("signIn");
        device.tap("back");
        device.waitForForm("NoteList");
        openNote("Note");
        device.waitForForm("Editor");
        answered.countDown();
        device.waitUntil("it is told", () -> isShownNow(words("sign.done")));
        assertEquals("Editor", device.onEventThread(() -> CN.getCurrentForm().getName()));
    }

    @Test
    void aWrongServerAddressIsToldAndTheNotesStay() {
        write("Note", "");
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.type("server", "http://127.0.0.1:1");
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitUntil("the reason is told", () -> isShownNow("No answer from http://127.0.0.1:1"));
        assertEquals(1, notes().size());
    }

    @Test
    void aServerThatIsNoOffgridServerIsToldFromOneThatDoesNotAnswer() {
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.type("server", server.address() + "/somewhere");
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitUntil("the reason is told", () -> isShownNow("is not an Offgrid server"));
    }

    @Test
    void whatIsMissingIsSaidBeforeTheServerIsAsked() {
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.type("email", "ana");
        device.tap("signIn");
        assertTrue(isShown("Type an e-mail address"));
        device.type("email", EMAIL);
        device.tap("createTab");
        device.type("password", "short");
        device.tap("signIn");
        assertTrue(isShown("A password needs at least 10 characters."));
    }

    @Test
    void theOfflineSwitchHoldsEditsBackAndTheyGoOutAfterwards() {
        signIn();
        open("menu-settings");
        switchOffline(true);
        device.tap("back");
        write("Offline", "");
        waitForBadge("Offline");
        open("menu-settings");
        switchOffline(false);
        device.tap("back");
        waitUntilSynced();
        laptop.signIn().sync();
        assertEquals(List.of("Offline"), laptop.titles());
    }

    @Test
    void signingOutWithUnsentEditsWarnsWithTheirNumber() {
        signIn();
        app.wiring().connectivity.switchOff(true);
        write("Unsent", "");
        open("menu-settings");
        device.tap("signOut");
        assertTrue(isShown("1 note has changes that the server does not have."));
        shoot("sign-out-unsent");
        device.tap("cancel");
        assertEquals(1, notes().size());
        device.tap("signOut");
        device.tap("signOutNow");
        device.waitForForm("NoteList");
        device.waitUntil("the device is empty", () -> notes().isEmpty());
        waitForBadge("Local");
    }

    @Test
    void theSettingsStay() {
        open("menu-settings");
        device.waitForForm("Settings");
        device.type("deviceName", "Ana's phone");
        device.tap("policy-NEWEST");
        device.tap("back");
        open("menu-settings");
        assertEquals("Ana's phone", device.text("deviceName"));
        assertEquals("NEWEST", app.wiring().core.settings().policy().name());
        assertFalse(app.wiring().core.settings().server() != null);
    }

    @Test
    void theServersAddressCanBeSetBeforeThereIsAnAccount() {
        open("menu-settings");
        device.waitForForm("Settings");
        device.type("settingsServer", "https://notes.example.org");
        device.tap("signIn");
        device.waitForForm("SignIn");

        assertEquals("https://notes.example.org", device.text("server"));
        assertEquals("https://notes.example.org", app.wiring().core.settings().server());
    }

    @Test
    void theStatusPageSyncsWhenAskedTo() {
        signIn();
        laptop.signIn();
        laptop.write("From the laptop", "");
        laptop.sync();
        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
        device.tap("syncNow");
        device.waitUntil("the note is here", () -> notes().size() == 1);
    }

    private void switchOffline(boolean on) {
        Switch offline = device.find(Switch.class, "offline");
        device.onEventThread(() -> {
            if (offline.isOn() != on) {
                int x = offline.getAbsoluteX() + offline.getWidth() / 2;
                int y = offline.getAbsoluteY() + offline.getHeight() / 2;
                offline.pointerPressed(x, y);
                offline.pointerReleased(x, y);
            }
            return null;
        });
        device.waitUntil("the switch has moved", () -> app.wiring().connectivity.isSwitchedOff() == on);
    }

    @InEveryLook
    void aSessionWithAFarAddressWithoutHttpsSaysWhyItIsOverAndWhatToDo(Look look) throws Exception {
        wear(look);
        signIn();
        app.wiring().connectivity.switchOff(true);
        write("Diary", "not sent yet");
        device.kill();
        Path session = Path.of(System.getProperty("user.home"), "vault", "session");
        Files.writeString(
                session,
                Files.readString(session, StandardCharsets.UTF_8).replace(server.address(), "http://notes.example"),
                StandardCharsets.UTF_8);

        app = device.launch();
        device.waitForForm("NoteList");
        waitForBadge(words("badge.SIGNED_OUT"));
        assertEquals(1, notes().size());
        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
        waitUntilSaid("status.failure.needsHttps");
        shoot("status-needs-https");
        device.tap("signIn");
        device.waitForForm("SignIn");
        assertEquals("http://notes.example", device.text("server"));
        device.tap("signInTab");
        device.type("server", server.address());
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitForForm("NoteList");
        waitUntilSynced();
    }

    private static void await(CountDownLatch signal) {
        try {
            signal.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
