package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.testing.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person looks after their account: devices, password, leaving it. */
class AccountStoryTest extends AppStory {
    private static final String NEW = "another password";

    private void openAccount() {
        open("menu-settings");
        device.tap("account");
        device.waitForForm("Account");
    }

    private void changePassword(String old, String next, String repeated) {
        device.type("oldPassword", old);
        device.type("newPassword", next);
        device.type("repeatedPassword", repeated);
        device.tap("savePassword");
    }

    @Test
    void theDevicesOfTheAccountAreListedByTheirNames() {
        signIn();
        laptop.signIn().sync();
        open("menu-settings");
        device.type("deviceName", "Ana's phone");
        device.tap("account");
        device.waitForForm("Account");
        assertTrue(isShown("Ana's phone"));
        device.waitForText("Ana's laptop");
        assertTrue(isShown("Last contact today at"));
    }

    @Test
    void anotherDeviceIsSignedOutFromHere() {
        signIn();
        laptop.signIn().sync();
        openAccount();
        device.tap("end-Ana's laptop");
        assertTrue(isShown("Sign out Ana's laptop?"));
        device.tap("endDevice");
        device.waitUntil("it is gone", () -> !isShownNow("Ana's laptop"));
        assertEquals(SyncStatus.State.SIGNED_OUT, laptop.sync().status().state());
    }

    @Test
    void withoutANetworkTheAccountOpensAndSaysWhatIsMissing() {
        signIn();
        app.wiring().connectivity.switchOff(true);
        openAccount();
        assertTrue(isShown("This device"));
        device.waitUntil("the reason is told", () -> isShownNow("No answer from the server"));
        app.wiring().connectivity.switchOff(false);
        device.tap("devicesAgain");
        device.waitUntil("the answer is there", () -> !isShownNow("Asking") && !isShownNow("No answer"));
    }

    @Test
    void thePasswordIsChangedAndTheOtherDevicesAskForIt() {
        signIn();
        laptop.signIn().sync();
        openAccount();
        device.tap("changePassword");
        device.waitForForm("Password");
        changePassword("", NEW, NEW);
        assertTrue(isShown("Type the password that you have used so far."));
        changePassword(PASSWORD, "short", "short");
        assertTrue(isShown("A password needs at least 10 characters."));
        changePassword(PASSWORD, NEW, NEW + "x");
        assertTrue(isShown("The two new passwords differ."));
        changePassword("not my password", NEW, NEW);
        device.waitUntil("the reason is told", () -> isShownNow("The password is not right."));
        changePassword(PASSWORD, NEW, NEW);
        device.waitForForm("Account");

        assertEquals(SyncStatus.State.SIGNED_OUT, laptop.sync().status().state());
        assertEquals(
                SignInResult.Outcome.SIGNED_IN,
                laptop.authenticate(false, Device.EMAIL, NEW).outcome());
        device.tap("back");
        device.tap("back");
        write("After", "");
        waitUntilSynced();
    }

    @Test
    void whoSignsOutMayKeepTheNotesAndUnsentEdits() {
        signIn();
        write("Sent", "");
        waitUntilSynced();
        app.wiring().connectivity.switchOff(true);
        write("Unsent", "");
        open("menu-settings");
        device.tap("signOut");
        assertTrue(isShown("1 note has changes that the server does not have."));
        device.tap("signOutKeep");
        device.waitForForm("NoteList");
        waitForBadge("Local");
        assertEquals(2, notes().size());
        assertFalse(app.wiring().core.account().hasAccount());
    }

    @Test
    void theAccountIsDeletedAndTheNotesStayIfAPersonSaysSo() {
        write("Kept", "");
        signIn();
        openAccount();
        device.tap("deleteAccount");
        device.waitForForm("DeleteAccount");
        device.tap("deleteNow");
        assertTrue(isShown("Type a password") || isShown("password"), "asks for the password");
        device.type("password", "not my password");
        device.tap("deleteNow");
        device.waitUntil("the reason is told", () -> isShownNow("The password is not right."));
        device.type("password", PASSWORD);
        device.tap("deleteNow");
        device.waitForForm("NoteList");
        waitForBadge("Local");
        assertEquals(List.of("Kept"), notes().stream().map(note -> note.title()).toList());
        assertEquals(
                SignInResult.Outcome.BAD_CREDENTIALS,
                laptop.authenticate(false, EMAIL, PASSWORD).outcome());
    }

    @Test
    void theAccountIsDeletedWithTheNotesOfThisDevice() {
        write("Gone", "");
        signIn();
        openAccount();
        device.tap("deleteAccount");
        device.waitForForm("DeleteAccount");
        device.tap("removeNotes");
        device.type("password", PASSWORD);
        device.tap("deleteNow");
        device.waitForForm("NoteList");
        device.waitUntil("the device is empty", () -> notes().isEmpty());
        waitForBadge("Local");
    }

    @Test
    void noNetworkDeletesNothing() {
        signIn();
        openAccount();
        device.tap("deleteAccount");
        device.waitForForm("DeleteAccount");
        app.wiring().connectivity.switchOff(true);
        device.type("password", PASSWORD);
        device.tap("deleteNow");
        device.waitUntil("the reason is told", () -> isShownNow("No answer came."));
        assertTrue(app.wiring().core.account().hasAccount());
    }
}
