package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codename1.ui.Button;
import org.junit.jupiter.api.Test;

/** A person locks the app, is let in, is kept out. */
class AppLockFormTest extends AppStory {
    private static final String PIN = "2468";

    private void enter(String pin) {
        for (char digit : pin.toCharArray()) {
            device.tap("pin-" + digit);
        }
        device.tap("pinDone");
    }

    private void turnOn() {
        open("menu-settings");
        device.waitForForm("Settings");
        device.tap("appLock");
        device.waitForForm("LockSettings");
        device.tap("lockOn");
        device.waitForForm("Pin");
        enter(PIN);
        device.waitForText("Enter it once more");
        enter(PIN);
        device.waitForForm("LockSettings");
    }

    private void backToNotes() {
        device.tap("back");
        device.waitForForm("Settings");
        device.tap("back");
        device.waitForForm("NoteList");
    }

    @Test
    void theNotesAreNotSeenUntilThePinIsEntered() {
        write("Secret", "of the house");
        turnOn();
        backToNotes();
        assertTrue(device.onEventThread(() -> notes().size() == 1));

        device.background();
        device.waitForForm("Lock");
        device.foreground();
        device.waitForForm("Lock");
        enter("1111");
        device.waitForText("That is not the PIN.");
        enter(PIN);
        device.waitForForm("NoteList");
    }

    @Test
    void aLaunchIsLockedAndTheSyncGoesOnBehindTheLock() {
        signIn();
        turnOn();
        device.background();
        app = device.launch();
        device.waitForForm("Lock");
        laptop.signIn();
        laptop.write("From afar", "arrives behind the lock");
        laptop.sync();
        syncNow();
        device.waitUntil("the note has come", () -> !notes().isEmpty());

        assertEquals(
                "Lock",
                device.onEventThread(() -> com.codename1.ui.CN.getCurrentForm().getName()));
        enter(PIN);
        device.waitForForm("NoteList");
        device.find(Button.class, "note-" + noteId("From afar"));
    }

    @Test
    void whatWasTypedIsThereAfterTheLockAndAShortAbsenceNeedsNoPin() {
        turnOn();
        device.onEventThread(() -> {
            app.wiring().lock.lockAfter(5);
            return null;
        });
        backToNotes();
        device.tap("newNote");
        device.waitForForm("Editor");
        device.type("title", "Half a thought");
        device.background();
        device.waitForForm("Lock");
        device.foreground();
        device.waitForForm("Editor");
        assertEquals("Half a thought", device.text("title"));
    }

    @Test
    void afterTooManyWrongTriesTheKeysRest() {
        turnOn();
        device.tap("lockNow");
        device.waitForForm("Lock");
        for (int i = 0; i < 5; i++) {
            enter("0000");
            device.waitUntil("it was looked at", () -> isShownNow("not the PIN") || isShownNow("Too many"));
        }
        device.waitUntil("the wait is told", () -> isShownNow("Too many wrong tries. Wait 0:"));
        assertFalse(device.find(Button.class, "pin-1").isEnabled());
        app = device.launch();
        device.waitForForm("Lock");
        device.waitUntil("the wait goes on", () -> isShownNow("Too many wrong tries. Wait 0:"));
    }

    @Test
    void thePasswordOfTheAccountOpensWhatAForgottenPinHasLocked() {
        signIn();
        turnOn();
        device.tap("lockNow");
        device.waitForForm("Lock");
        device.tap("forgotten");
        device.waitForForm("ForgottenPin");
        device.type("password", "not the password");
        device.tap("signIn");
        device.waitUntil("it is refused", () -> isShownNow("That is not the password."));
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitForForm("LockSettings");
        assertFalse(app.wiring().lock.isOn());
    }

    @Test
    void withoutAnAccountItIsSaidThatThereIsNoOtherWayIn() {
        turnOn();
        assertTrue(isShown("there is no other way in"));
        device.tap("lockNow");
        device.waitForForm("Lock");
        device.tap("forgotten");
        device.waitForForm("ForgottenPin");
        assertTrue(isShown("without the PIN the notes stay locked"));
        device.tap("back");
        device.waitForForm("Lock");
    }

    @Test
    void changingAndTurningOffAskForThePin() {
        turnOn();
        device.tap("lockChange");
        device.waitForForm("Pin");
        enter(PIN);
        device.waitForText("Choose 4 to 12 digits");
        enter("99887");
        device.waitForText("Enter it once more");
        enter("99887");
        device.waitForForm("LockSettings");
        device.tap("lockOff");
        device.waitForForm("Pin");
        enter(PIN);
        device.waitForText("That is not the PIN.");
        enter("99887");
        device.waitForForm("LockSettings");
        assertFalse(app.wiring().lock.isOn());
    }
}
