package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.device.PlayedAlarms;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.shadows.ShadowAlarmManager;

/** The system wakes the app for a sync with the real server, in a process that has no activity, after another device was used. */
@RunWith(OnAndroid.class)
public class SyncJobWithServerTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    /** So many reminders wait with the system at the most. */
    private static final int CAPACITY = 200;

    @Rule(order = 0)
    public final RealServer server = new RealServer();

    @Rule(order = 1)
    public final Phone phone = new Phone();

    @Rule(order = 2)
    public final Laptop laptop = new Laptop();

    @Rule(order = 3)
    public final PlayedAlarms alarms = new PlayedAlarms();

    private String shared;

    @Before
    public void givenANoteOnBothDevices() throws Exception {
        phone.startWithoutActivity();
        assertEquals(SignInResult.Outcome.SIGNED_IN, phone.register(server.address("localhost"), server.email()));
        laptop.signIn(server);
        shared = laptop.write("Groceries", "milk");
        letLaptopSend();
        phone.runJob();
        assertEquals("milk", phone.body("Groceries"));
    }

    private void letLaptopSend() {
        laptop.refresh();
        phone.until("the laptop has sent all", () -> laptop.core.notes().unsent() == 0);
    }

    private void remind(String note, long inMillis) {
        Wiring app = Wiring.ofProcess();
        assertTrue(app.reminders.set(note, alarms.now() + inMillis, app.words()));
    }

    @Test
    public void itBringsTheNewsAndSendsWhatWaits() {
        laptop.rewrite(shared, "milk, eggs");
        letLaptopSend();
        phone.switchOff(true);
        phone.write("Trip", "tent");
        phone.switchOff(false);

        assertFalse(phone.runJob());

        assertEquals("milk, eggs", phone.body("Groceries"));
        assertEquals(0, phone.unsent());
        laptop.refresh();
        phone.until("the laptop has it", () -> laptop.notes().containsKey("Trip"));
    }

    @Test
    public void ofAConflictThereIsOneNotification() {
        laptop.rewrite(shared, "theirs");
        letLaptopSend();
        phone.switchOff(true);
        phone.rewrite("Groceries", "mine");
        phone.switchOff(false);

        phone.runJob();

        assertEquals(1, phone.conflicts(shared).size());
        assertEquals(1, alarms.titles().size());
        alarms.shown().cancelAll();
        phone.runJob();
        assertEquals(List.of(), alarms.titles());
    }

    @Test
    public void theReminderOfANoteThatWasDeletedElsewhereIsTakenBack() {
        remind(shared, HOUR);
        assertEquals(1, alarms.waiting().size());
        laptop.core.notes().delete(shared);
        letLaptopSend();

        phone.runJob();

        assertEquals(List.of(), alarms.waiting());
        alarms.pass(2 * HOUR);
        assertEquals(List.of(), alarms.titles());
    }

    @Test
    public void ofMoreRemindersThanTheSystemHoldsTheNextOnesWaitAfterSomeHaveGone() {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < CAPACITY + 5; i++) {
            notes.add(phone.write("Note " + i, ""));
            remind(notes.get(i), HOUR + i * MINUTE);
        }
        assertEquals(fromTo(0, CAPACITY), waiting());
        phone.runJob();
        laptop.refresh();
        phone.until("the laptop has them all", () -> laptop.notes().size() == notes.size() + 1);
        notes.subList(0, 3).forEach(laptop.core.notes()::delete);
        letLaptopSend();

        phone.runJob();

        assertEquals(fromTo(3, CAPACITY + 3), waiting());
    }

    /** When the alarms come that wait with the system, in minutes after an hour. */
    private List<Long> waiting() {
        List<Long> minutes = new ArrayList<>();
        for (ShadowAlarmManager.ScheduledAlarm alarm : alarms.waiting()) {
            minutes.add((alarm.getTriggerAtMs() - alarms.now() - HOUR) / MINUTE);
        }
        minutes.sort(null);
        return minutes;
    }

    private static List<Long> fromTo(int first, int end) {
        List<Long> minutes = new ArrayList<>();
        for (long minute = first; minute < end; minute++) {
            minutes.add(minute);
        }
        return minutes;
    }
}
