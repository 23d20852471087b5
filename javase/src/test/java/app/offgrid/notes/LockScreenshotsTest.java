package app.offgrid.notes;

import com.codename1.components.InteractionDialog;
import com.codename1.testing.TestUtils;
import com.codename1.ui.spinner.Picker;

/** Leaves pictures of the lock and of reminders. */
class LockScreenshotsTest extends AppStory {
    @InEveryLook
    void lockAndReminders(Look look) throws Exception {
        wear(look);
        write("Tulips", "Water them, and turn the pots to the window");
        openNote("Tulips");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("remind");
        shoot("remind-sheet");
        device.tap("remindPick");
        shoot("remind-pick");
        shootWheels("remindDay", "remind-day");
        shootWheels("remindClock", "remind-clock");
        device.tap("remindSet");
        device.waitUntil("the sheet is gone", () -> TestUtils.findByName("remindSet") == null);
        waitUntilSaid("remind.on.tomorrow");
        shoot("remind-editor");
        device.tap("back");
        device.waitForForm("NoteList");
        shoot("remind-list");
        open("menu-reminders");
        device.waitForForm("Reminders");
        shoot("reminders");
        device.tap("back");
        device.waitForForm("NoteList");
        open("menu-settings");
        device.waitForForm("Settings");
        device.scrollTo("appLock");
        shoot("lock-row");
        device.tap("appLock");
        device.waitForForm("LockSettings");
        shoot("lock-off");
        app.wiring().lock.set("2468");
        device.tap("back");
        device.waitForForm("Settings");
        device.tap("appLock");
        device.waitForForm("LockSettings");
        shoot("lock-on");
        device.tap("lockNow");
        device.waitForForm("Lock");
        device.tap("pin-1");
        device.tap("pin-2");
        shoot("lock");
        device.tap("forgotten");
        device.waitForForm("ForgottenPin");
        shoot("lock-forgotten");
    }

    private void shootWheels(String picker, String name) throws Exception {
        device.tap(picker);
        device.waitUntilStill(InteractionDialog.class);
        shoot(name);
        Picker open = device.find(Picker.class, picker);
        device.onEventThread(() -> {
            open.stopEditing(() -> {});
            return null;
        });
        device.waitUntilGone(InteractionDialog.class);
    }
}
