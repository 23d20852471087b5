package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.device.NotifierCallback;
import org.junit.jupiter.api.Test;

/** A person is reminded of a note. */
class ReminderFormTest extends AppStory {
    private String remindOfTulips() {
        write("Tulips", "water them");
        String note = noteId("Tulips");
        openNote("Tulips");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("remind");
        device.tap("remindTomorrow");
        device.waitUntil("the reminder is set", () -> app.wiring().reminders.of(note) != null);
        return note;
    }

    @Test
    void aReminderIsSetShownMovedAndRemoved() {
        String note = remindOfTulips();
        assertEquals("Tomorrow, 09:00", device.text("reminder"));
        device.tap("back");
        device.waitForForm("NoteList");
        device.waitForText("Tomorrow, 09:00");

        open("menu-reminders");
        device.waitForForm("Reminders");
        device.waitForText("Tulips");
        device.tap("open-" + note);
        device.waitForForm("Editor");
        device.tap("reminder");
        device.tap("remindPick");
        device.tap("remindSet");
        device.waitForText("Tomorrow, 09:00");
        device.tap("reminder");
        device.tap("remindRemove");
        device.waitUntil("it is gone", () -> app.wiring().reminders.of(note) == null);
    }

    @Test
    void aTappedNotificationOpensTheNoteBehindTheLockToo() {
        String note = remindOfTulips();
        device.background();
        device.foreground();
        NotifierCallback.opened("reminder-" + note);
        device.waitForForm("Editor");
        device.tap("back");
        device.waitForForm("NoteList");
        app.wiring().lock.set("2468");
        device.background();
        device.foreground();
        device.waitForForm("Lock");
        NotifierCallback.opened("reminder-" + note);
        "2468".chars().forEach(digit -> device.tap("pin-" + (char) digit));
        device.tap("pinDone");
        device.waitForForm("Editor");
        assertEquals("Tulips", device.text("title"));
    }

    @Test
    void whatTheNotificationSaysIsSilentAboutTheTitleWhileThereIsALock() {
        String note = remindOfTulips();
        assertTrue(app.wiring().reminders.of(note).told().contains("Tulips"));
        app.wiring().lock.set("2468");
        device.background();
        device.foreground();
        assertNotNull(app.wiring().reminders.of(note).told());
        assertTrue(!app.wiring().reminders.of(note).told().contains("Tulips"));
    }

    @Test
    void aNoteInTheTrashIsNotRemindedOf() {
        String note = remindOfTulips();
        device.tap("more");
        device.tap("trash");
        device.waitForForm("NoteList");
        device.waitUntil(
                "it is silent",
                () -> app.wiring().reminders.list().isEmpty()
                        && app.wiring().reminders.of(note).told() == null);
        open("menu-reminders");
        device.waitForForm("Reminders");
        device.waitForText("No reminders");
    }
}
