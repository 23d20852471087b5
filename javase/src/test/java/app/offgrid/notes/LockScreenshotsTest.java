package app.offgrid.notes;

import app.offgrid.notes.simulator.ScreenSize;
import com.codename1.ui.CN;
import com.codename1.ui.spinner.Picker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves pictures of the lock and of reminders. */
class LockScreenshotsTest extends AppStory {
    private String look;

    @ParameterizedTest
    @CsvSource({"PHONE,false", "PHONE,true", "TABLET,false"})
    void lockAndReminders(ScreenSize size, boolean dark) throws Exception {
        look = "-" + size.name().toLowerCase() + (dark ? "-dark" : "");
        device.resize(size);
        CN.setDarkMode(dark);
        device.background();
        device.foreground();
        write("Tulips", "Water them, and turn the pots to the window");
        openNote("Tulips");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("remind");
        picture("remind-sheet");
        device.tap("remindPick");
        picture("remind-pick");
        device.tap("remindDay");
        picture("remind-day");
        Picker day = device.find(Picker.class, "remindDay");
        device.onEventThread(() -> {
            day.stopEditing(() -> {});
            return null;
        });
        device.tap("remindSet");
        device.waitForText("Tomorrow, 09:00");
        picture("remind-editor");
        device.tap("back");
        device.waitForForm("NoteList");
        picture("remind-list");
        open("menu-reminders");
        device.waitForForm("Reminders");
        picture("reminders");
        device.tap("back");
        device.waitForForm("NoteList");
        open("menu-settings");
        device.waitForForm("Settings");
        picture("lock-row");
        device.tap("appLock");
        device.waitForForm("LockSettings");
        picture("lock-off");
        app.wiring().lock.set("2468");
        device.tap("back");
        device.waitForForm("Settings");
        device.tap("appLock");
        device.waitForForm("LockSettings");
        picture("lock-on");
        device.tap("lockNow");
        device.waitForForm("Lock");
        device.tap("pin-1");
        device.tap("pin-2");
        picture("lock");
        device.tap("forgotten");
        device.waitForForm("ForgottenPin");
        picture("lock-forgotten");
    }

    private void picture(String name) {
        device.waitUntil("all is laid out", () -> true);
        device.waitUntil("all is laid out", () -> true);
        shoot(name + look);
    }
}
