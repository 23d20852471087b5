package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.device.NotifierCallback;
import app.offgrid.notes.device.PlayedNotifier;
import app.offgrid.notes.host.Notifier.Permission;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Label;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone that shows notifications only by the person's leave, and what the app says of it. */
class NotificationLeaveFormTest extends AppStory {
    private void givenAPhone(Permission now, Permission afterAsking) {
        PlayedNotifier.install(now, afterAsking);
        app = device.launch();
        device.waitForForm("NoteList");
        write("Tulips", "water them");
    }

    private void setAReminder() {
        openNote("Tulips");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("remind");
        device.tap("remindTomorrow");
        device.waitUntil("the reminder is set", () -> app.wiring().reminders.of(noteId("Tulips")) != null);
    }

    private void openReminders() {
        device.tap("back");
        device.waitForForm("NoteList");
        open("menu-reminders");
        device.waitForForm("Reminders");
    }

    @AfterEach
    void backToTheDesktop() {
        PlayedNotifier.remove();
    }

    @Test
    void nobodyIsAskedAtTheLaunchButAtTheFirstReminderAndItIsShown() {
        givenAPhone(Permission.NOT_ASKED, Permission.GRANTED);
        assertEquals(List.of(), PlayedNotifier.acts());

        setAReminder();
        device.waitUntil("it is asked for", () -> PlayedNotifier.pending().size() == 1);
        assertEquals(List.of("ask"), PlayedNotifier.acts());

        device.tap("back");
        device.waitForForm("NoteList");
        setAReminder();
        openReminders();
        assertEquals(List.of("ask"), PlayedNotifier.acts(), "once");
        assertFalse(isShown(words("remind.off")));
        assertFalse(isShown(words("remind.ask")));
    }

    @Test
    void whoSaysNoIsToldWhatThatMeansAndTheWayToTheSettings() {
        givenAPhone(Permission.NOT_ASKED, Permission.REFUSED);
        setAReminder();
        openReminders();
        waitUntilSaid("remind.off");
        shoot("reminders-off");
        device.tap("bannerAction");
        assertEquals(List.of("ask", "settings"), PlayedNotifier.acts());

        device.background();
        PlayedNotifier.change(Permission.GRANTED);
        device.foreground();
        device.waitUntil("it is asked for", () -> PlayedNotifier.pending().size() == 1);
        device.waitUntil("nothing is said any more", () -> !isShownNow(words("remind.off")));
    }

    @Test
    void theSheetSaysItTooAndWhoeverSetsOneAllTheSame() {
        givenAPhone(Permission.REFUSED, Permission.REFUSED);
        openNote("Tulips");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("remind");
        waitUntilSaid("remind.off");
        shoot("reminder-sheet-off");
        device.tap("remindTomorrow");
        device.waitUntil("it warns", () -> isShownNow(words("remind.off")));
        device.tap("toastAction");
        assertEquals(List.of("settings"), PlayedNotifier.acts());
    }

    @Test
    void thatRemindersMayBeLateIsSaidUntilExactTimesAreAllowed() {
        givenAPhone(Permission.INEXACT, Permission.INEXACT);
        setAReminder();
        assertEquals(1, PlayedNotifier.pending().size(), "late is better than never");
        openReminders();
        waitUntilSaid("remind.late");

        device.background();
        PlayedNotifier.change(Permission.GRANTED);
        device.foreground();
        device.waitUntil("it is on time", () -> !isShownNow(words("remind.late")));
    }

    /** The marks of reminders, as a screen reader says them. */
    private static boolean isMarkedSilentNow() {
        return TestUtils.findByName("reminder").getAccessibilityText().contains(words("remind.off"));
    }

    @Test
    void aReminderThatNobodyWillSeeIsMarkedAtTheNoteAndInTheList() {
        givenAPhone(Permission.GRANTED, Permission.GRANTED);
        setAReminder();
        assertFalse(device.onEventThread(NotificationLeaveFormTest::isMarkedSilentNow));

        device.background();
        PlayedNotifier.change(Permission.REFUSED);
        device.foreground();
        device.waitUntil("the note says so", NotificationLeaveFormTest::isMarkedSilentNow);
        device.tap("back");
        device.waitForForm("NoteList");
        device.waitForText("Tomorrow, 09:00");
        assertTrue(device.findAll(Label.class).stream().anyMatch(NotificationLeaveFormTest::isMarkedSilent));
        shoot("reminder-silent");
    }

    private static boolean isMarkedSilent(Label label) {
        String spoken = label.getAccessibilityText();
        return "ReminderAhead".equals(label.getUIID()) && spoken.contains(words("remind.off"));
    }

    @Test
    void theSyncStatusSaysThatNobodyIsToldOfConflictsAndTheWayToTheSettings() {
        givenAPhone(Permission.NOT_ASKED, Permission.REFUSED);
        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
        assertFalse(isSaid("status.notices.ask"), "without an account there are no conflicts");
        device.tap("back");
        device.waitForForm("NoteList");
        signIn();
        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
        waitUntilSaid("status.notices.ask");
        device.tap("notificationSettings");
        waitUntilSaid("status.notices.off");
        assertFalse(isSaid("status.notices.ask"));
        shoot("status-notices-off");
        device.tap("notificationSettings");
        assertEquals(List.of("ask", "settings"), PlayedNotifier.acts());

        device.background();
        PlayedNotifier.change(Permission.INEXACT);
        device.foreground();
        device.waitUntil("it is allowed, and has no time to be late for", () -> !isSaidNow("status.notices.off"));
    }

    private boolean isSaid(String key) {
        return device.onEventThread(() -> isSaidNow(key));
    }

    /** A phone that holds one notification, with a reminder that has come and one that waits for its place. */
    private void givenOneThatHasComeAndOneThatWaits() {
        givenAPhone(Permission.GRANTED, Permission.GRANTED);
        PlayedNotifier.hold(1);
        write("Roses", "cut them");
        setAReminder();
        device.tap("back");
        device.waitForForm("NoteList");
        long soon = System.currentTimeMillis() + 200;
        device.onEventThread(() ->
                app.wiring().reminders.set(noteId("Roses"), soon, app.wiring().words()));
        assertEquals(
                List.of("reminder-" + noteId("Roses")),
                List.copyOf(PlayedNotifier.pending().keySet()));
        device.waitUntil("it has come", () -> System.currentTimeMillis() > soon);
    }

    private void waitUntilTheNextOneIsAskedFor() {
        String next = "reminder-" + noteId("Tulips");
        device.waitUntil(
                "the next one is asked for", () -> PlayedNotifier.pending().containsKey(next));
    }

    @Test
    void whoTapsOneThatHasComeGetsTheNextOneAskedFor() {
        givenOneThatHasComeAndOneThatWaits();
        NotifierCallback.opened("reminder-" + noteId("Roses"));
        waitUntilTheNextOneIsAskedFor();
    }

    @Test
    void whoComesBackToTheAppGetsTheNextOneAskedFor() {
        givenOneThatHasComeAndOneThatWaits();
        device.background();
        device.foreground();
        waitUntilTheNextOneIsAskedFor();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "phone-dark",
                "phone-de-largest",
                "phone-es-largest",
                "phone-fr-largest",
                "phone-hi-largest",
                "phone-dark-ar-largest"
            })
    void itCanBeReadInEveryLanguageWithTheLargestText(String look) throws Exception {
        givenAPhone(Permission.REFUSED, Permission.REFUSED);
        setAReminder();
        wear(Look.of(look));
        openReminders();
        waitUntilSaid("remind.off");
        shoot("reminders-off");
        device.background();
        PlayedNotifier.change(Permission.INEXACT);
        device.foreground();
        waitUntilSaid("remind.late");
        shoot("reminders-late");
    }

    @Test
    void aDesktopSaysThatRemindersShowWhileTheAppIsOpen() {
        write("Tulips", "water them");
        setAReminder();
        openReminders();
        assertTrue(isShown(words("remind.whileOpen")));
    }
}
