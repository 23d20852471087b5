package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A phone that is set up from a backup: the notes have come along, what the platform's vault held has not. */
class RestoredFormTest extends AppStory {
    private static void theVaultStaysBehind() throws IOException {
        Path vault = Path.of(System.getProperty("user.home"), "vault");
        for (String secret : new String[] {"session", "device"}) {
            Files.delete(vault.resolve(secret));
        }
    }

    @InEveryLook
    void aRestoredPhoneSaysWhatHappenedAndSyncsOnceSignedIn(Look look) throws Exception {
        wear(look);
        signIn();
        laptop.signIn(EMAIL);
        app.wiring().connectivity.switchOff(true);
        write("Diary", "not sent before the backup");
        String before = app.wiring().core.settings().deviceId();
        device.kill();
        theVaultStaysBehind();

        app = device.launch();
        device.waitForForm("NoteList");
        waitUntilSaid("status.copied.title");
        assertEquals(1, notes().size());
        shoot("restored-list");
        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        waitUntilSaid("status.copied.text");
        shoot("restored-status");

        device.tap("signIn");
        device.waitForForm("SignIn");
        device.tap("signInTab");
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitForForm("NoteList");
        waitUntilSynced();
        device.waitUntil("there is nothing to say any more", () -> !isSaidNow("status.copied.title"));
        laptop.sync();
        assertEquals(1, laptop.titles().size());
        assertNotEquals(before, app.wiring().core.settings().deviceId());
    }

    @Test
    void whatWasReadIsNotSaidAgain() throws Exception {
        signIn();
        device.kill();
        theVaultStaysBehind();
        app = device.launch();
        device.waitForForm("NoteList");
        device.tap("bannerAction");
        device.waitForForm("SyncStatus");

        device.tap("acceptCopied");

        device.waitUntil("the card is gone", () -> !isSaidNow("status.copied.title"));
        waitUntilSaid("status.SIGNED_OUT.text");
        device.tap("back");
        device.waitForForm("NoteList");
        device.waitUntil("so is the banner", () -> !isSaidNow("status.copied.title"));
    }
}
