package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.Reminder;
import app.offgrid.notes.store.ReminderTable;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a platform is asked to show, and when it is taken back. */
class RemindersTest {
    private static final long HOUR = 3_600_000;

    private final ModelServer server = new ModelServer();
    private final JdbcSql sql = JdbcSql.inMemory();
    private final Device device = new Device("A", sql, server::answer);
    private final NoteBook book = device.book();
    private final Phone phone = new Phone();
    private final Titles titles = new Titles();
    private Reminders reminders = launch();

    /** The notifications that a platform would show. */
    private static final class Phone implements Notifier {
        static final int CAPACITY = 60;

        final Map<String, String> shown = new TreeMap<>();
        int asked;
        int takenBack;

        @Override
        public void describe(String scheduled, String news) {
            assertEquals("Reminders/Conflicts", scheduled + "/" + news);
        }

        @Override
        public int capacity() {
            return CAPACITY;
        }

        @Override
        public void show(String id, String title, String text) {
            throw new AssertionError("a reminder comes at its time");
        }

        @Override
        public Permission permission() {
            return Permission.GRANTED;
        }

        @Override
        public void ask(Runnable answered) {
            answered.run();
        }

        @Override
        public void openSettings() {
            throw new AssertionError("nobody asked for the settings");
        }

        @Override
        public void schedule(String id, String title, String text, long at) {
            shown.put(id, title);
            asked++;
        }

        @Override
        public void cancel(String id) {
            shown.remove(id);
            takenBack++;
        }
    }

    private static final class Titles implements Reminders.Wording {
        boolean hidden;

        @Override
        public String title(Reminder reminder) {
            return hidden ? "a note" : reminder.headline();
        }

        @Override
        public String text(Reminder reminder) {
            return "now";
        }

        @Override
        public String scheduled() {
            return "Reminders";
        }

        @Override
        public String news() {
            return "Conflicts";
        }
    }

    @AfterEach
    void close() {
        sql.close();
    }

    private Reminders launch() {
        LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(9)));
        Reminders launched = new Reminders(store.reminders(), phone, device.time());
        launched.refresh(titles);
        return launched;
    }

    private String remindOf(String title, long hours) {
        String note = device.write(title, "body");
        assertTrue(reminders.set(note, device.time().now() + hours * HOUR, titles));
        return note;
    }

    private List<String> listed() {
        List<String> listed = new ArrayList<>();
        for (Reminder reminder : reminders.list()) {
            listed.add(reminder.headline());
        }
        return listed;
    }

    @Test
    void aReminderIsAskedForOnceAndListedByItsTime() {
        remindOf("later", 5);
        String soon = remindOf("soon", 1);
        reminders.refresh(titles);

        assertEquals(List.of("soon", "later"), listed());
        assertEquals(2, phone.asked);
        assertEquals("soon", phone.shown.get("reminder-" + soon));
        assertEquals(soon, Reminders.noteOf("reminder-" + soon));
        assertNull(Reminders.noteOf("something else"));
    }

    @Test
    void aNoteWithoutATitleIsRemindedOfByItsFirstWords() {
        String note = device.write("", "Water the *tulips*\nthe red ones");
        reminders.set(note, device.time().now() + HOUR, titles);

        assertEquals("Water the tulips", phone.shown.get("reminder-" + note));
    }

    @Test
    void aReminderThatIsMovedOrRemovedLeavesNothingOfTheOldOne() {
        String note = remindOf("note", 1);
        reminders.set(note, device.time().now() + 9 * HOUR, titles);
        assertEquals(1, phone.shown.size());
        assertEquals(1, listed().size());
        assertEquals(0, phone.takenBack, "a platform that takes back late would take the new one");

        reminders.remove(note);
        assertTrue(phone.shown.isEmpty());
        assertNull(reminders.of(note));
    }

    @Test
    void aReminderThatIsMovedToWhatIsPastLeavesNothingOfTheOldOne() {
        String note = remindOf("Train", 2);

        reminders.set(note, device.time().now() - 1, titles);

        assertEquals(Map.of(), phone.shown);
        assertEquals(List.of("Train"), listed());
    }

    @Test
    void aNoteInTheTrashIsSilentUntilItIsRestored() {
        String note = remindOf("note", 1);
        book.trash(note);
        reminders.refresh(titles);
        assertTrue(phone.shown.isEmpty());
        assertTrue(listed().isEmpty());

        book.restore(note);
        reminders.refresh(titles);
        assertEquals(1, phone.shown.size());
    }

    @Test
    void aNoteThatIsDeletedTakesItsReminderAlong() {
        device.signIn();
        String note = remindOf("note", 1);
        device.sync();
        Device other =
                new Device("B", JdbcSql.inMemory(), server::answer).signIn().sync();
        other.book().delete(note);
        other.sync();
        device.sync();
        reminders.refresh(titles);

        assertTrue(phone.shown.isEmpty());
        assertNull(reminders.of(note));
    }

    @Test
    void aNotificationThatHasComeGoesWithItsNote() {
        String trashed = remindOf("trashed", 1);
        String kept = remindOf("kept", 1);
        device.time().pass(2 * HOUR);
        reminders.refresh(titles);
        assertEquals(2, phone.shown.size(), "they stay where the platform shows them");

        book.trash(trashed);
        reminders.refresh(titles);
        assertEquals(List.of("reminder-" + kept), new ArrayList<>(phone.shown.keySet()));
    }

    @Test
    void signingOutTakesBackWhatIsStillShown() {
        device.signIn();
        remindOf("note", 1);
        device.time().pass(2 * HOUR);
        reminders.refresh(titles);
        device.signOut();
        reminders = launch();

        assertTrue(phone.shown.isEmpty());
    }

    @Test
    void signingOutSilencesTheNotesOfTheAccount() {
        device.signIn();
        remindOf("note", 1);
        device.signOut();
        reminders.refresh(titles);

        assertTrue(phone.shown.isEmpty());
        assertTrue(listed().isEmpty());
    }

    @Test
    void aLaunchAsksForAllThatIsAheadAgain() {
        remindOf("past", 1);
        remindOf("ahead", 3);
        device.time().pass(2 * HOUR);
        phone.shown.clear();
        reminders = launch();

        assertEquals(List.of("ahead"), new ArrayList<>(phone.shown.values()));
        assertEquals(List.of("past", "ahead"), listed(), "what has come is listed until it is removed");
    }

    @Test
    void aTitleThatChangesOrMustNotBeSeenIsReplaced() {
        String note = remindOf("note", 1);
        titles.hidden = true;
        reminders.refresh(titles);
        assertEquals("a note", phone.shown.get("reminder-" + note));

        titles.hidden = false;
        NoteEditor editor = book.open(note);
        editor.save(editor.fields().withTitle("other"));
        reminders.refresh(titles);
        assertEquals("other", phone.shown.get("reminder-" + note));
    }

    @Test
    void whatComesDueWhileTheAppIsOpenIsToldOnce() {
        remindOf("note", 1);
        assertTrue(reminders.due().isEmpty());
        device.time().pass(HOUR);

        assertEquals("note", reminders.due().get(0).headline());
        assertTrue(reminders.due().isEmpty());
    }

    @Test
    void whatCameDueWhileTheAppWasClosedIsToldOnceToo() {
        remindOf("note", 1);
        device.time().pass(5 * HOUR);

        assertEquals("note", launch().due().get(0).headline());
        assertTrue(launch().due().isEmpty());
    }

    @Test
    void aClockThatWasAheadSilencesNothingOnceItIsSetBack() {
        device.time().pass(1000 * HOUR);
        remindOf("far ahead", 1);
        device.time().pass(2 * HOUR);
        assertEquals(1, reminders.due().size());

        device.time().shiftClock(-900 * HOUR);
        reminders = launch();
        reminders.due();
        remindOf("now", 1);
        device.time().pass(2 * HOUR);
        assertEquals("now", reminders.due().get(0).headline());
    }

    @Test
    void onceThePersonHasAllowedItAllAreAskedForAgain() {
        remindOf("note", 1);
        phone.shown.clear();
        reminders.refresh(titles);
        assertTrue(phone.shown.isEmpty());

        reminders.refreshAll(titles);
        assertEquals(1, phone.shown.size());
    }

    @Test
    void eachThatHasComeMakesPlaceForTheNextOne() {
        for (int hour = 1; hour <= Phone.CAPACITY + 2; hour++) {
            remindOf("note " + hour, hour);
        }
        reminders.fill(titles);
        assertEquals(Phone.CAPACITY, phone.asked, "none has come, none is asked for");

        for (int come = 1; come <= 2; come++) {
            device.time().pass(HOUR);
            reminders.fill(titles);
            reminders.fill(titles);
            assertEquals(Phone.CAPACITY + come, phone.asked);
            assertTrue(phone.shown.containsValue("note " + (Phone.CAPACITY + come)));
        }
        device.time().pass(HOUR);
        reminders.fill(titles);
        assertEquals(Phone.CAPACITY + 2, phone.asked, "none is left that waits");
    }

    @Test
    void noMoreAreAskedForThanAPlatformKeepsAndNoMoreAreKeptThanTheLimit() {
        long now = device.time().now();
        for (int i = 0; i < ReminderTable.MOST; i++) {
            assertTrue(LocalStore.open(sql, new Ids(new SeededRandomness(i)))
                    .reminders()
                    .put(device.write("note " + i, ""), now + HOUR + i));
        }
        assertFalse(reminders.set(device.write("one too many", ""), now + HOUR, titles));
        reminders.refresh(titles);

        assertEquals(Phone.CAPACITY, phone.shown.size());
        device.time().pass(HOUR + 1);
        phone.shown.clear();
        reminders.refresh(titles);
        assertEquals(2, phone.shown.size(), "as the first ones have come, the next ones are asked for");
    }
}
