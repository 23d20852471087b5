package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.AlarmManager;
import android.content.Context;
import android.content.Intent;
import app.offgrid.notes.device.PlayedAlarms;
import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.store.Reminder;
import com.codename1.impl.android.LocalNotificationPublisher;
import com.codename1.notifications.LocalNotification;
import com.codename1.ui.Display;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** A reminder from the note to Android's notification, and from the tap back to the note. */
@RunWith(OnAndroid.class)
public class RemindersTest {
    private static final long HOUR = 3_600_000;

    @Rule
    public final Phone phone = new Phone();

    @Rule
    public final PlayedAlarms alarms = new PlayedAlarms();

    private static final class Words implements Reminders.Wording {
        @Override
        public String title(Reminder reminder) {
            return reminder.headline();
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

    private String remindOf(String title, long inMillis) {
        String note = phone.write(title, "body");
        assertTrue(phone.inApp(() -> phone.wiring().reminders.set(note, alarms.now() + inMillis, new Words())));
        return note;
    }

    @Test
    public void itIsShownAtItsTimeAndATapOpensTheNoteInTheRunningApp() {
        phone.launch();
        remindOf("Roses", 2 * HOUR);
        remindOf("Tulips", HOUR);
        alarms.pass(HOUR);
        assertEquals(List.of("Tulips"), alarms.titles());

        phone.leave();
        Intent tap = shadowOf(alarms.only().contentIntent).getSavedIntent();
        phone.controller().newIntent(tap);
        phone.comeBack();
        phone.until("the note is open", () -> phone.formName().equals("EditorForm"));
    }

    @Test
    public void whenTheFirstOfMoreThanThePhoneHoldsHasComeTheLastOneTakesItsPlace() {
        phone.launch();
        int held = phone.inApp(() -> phone.wiring().reminders.notifier().capacity());
        Reminders reminders = phone.inApp(() -> new Reminders(
                phone.wiring().core.store().reminders(),
                phone.wiring().reminders.notifier(),
                alarms::now));
        for (int i = 0; i <= held; i++) {
            String note = phone.write("Note " + i, "body");
            long dueAt = alarms.now() + HOUR + i;
            assertTrue(phone.inApp(() -> reminders.set(note, dueAt, new Words())));
        }
        assertEquals(held, alarms.waiting().size());

        alarms.pass(HOUR);
        assertEquals(List.of("Note 0"), alarms.titles());
        assertEquals(held - 1, alarms.waiting().size());
        phone.inApp(() -> {
            reminders.fill(new Words());
            return null;
        });
        assertEquals(held, alarms.waiting().size());

        alarms.pass(held);
        assertTrue(alarms.titles().contains("Note " + held));
    }

    @Test
    public void aTapThatStartsTheAppOpensTheNote() {
        phone.launch();
        remindOf("Tulips", HOUR);
        alarms.pass(HOUR);
        Intent tap = shadowOf(alarms.only().contentIntent).getSavedIntent();
        phone.leave();
        phone.controller().destroy();
        phone.launch(tap);
        phone.until("the note is open", () -> phone.formName().equals("EditorForm"));
    }

    @Test
    public void aNoteThatIsTrashedTakesBackWhatIsShown() {
        phone.launch();
        String note = remindOf("Tulips", HOUR);
        alarms.pass(HOUR);
        phone.inApp(() -> {
            phone.wiring().core.notes().trash(note);
            phone.wiring().reminders.refresh(new Words());
            return null;
        });
        assertEquals(List.of(), alarms.titles());
    }

    /** Why there is a notifier of our own. Once this fails, the toolkit's may do. */
    @Test
    public void theToolkitsOwnNotificationIsNeverShownOnceItWasTakenBack() {
        phone.launch();
        LocalNotification toolkits = new LocalNotification();
        toolkits.setId("toolkits");
        toolkits.setAlertTitle("Tulips");
        toolkits.setAlertBody("now");
        phone.inApp(() -> {
            Display.getInstance().cancelLocalNotification("toolkits");
            Display.getInstance()
                    .scheduleLocalNotification(
                            toolkits, System.currentTimeMillis() + HOUR, LocalNotification.REPEAT_NONE);
            return null;
        });
        AlarmManager manager =
                (AlarmManager) RuntimeEnvironment.getApplication().getSystemService(Context.ALARM_SERVICE);
        List<ShadowAlarmManager.ScheduledAlarm> set = shadowOf(manager).getScheduledAlarms().stream()
                .filter(alarm -> "LocalNotificationPublisher".equals(alarms.receiver(alarm)))
                .collect(Collectors.toList());
        assertEquals(1, set.size());
        new LocalNotificationPublisher()
                .onReceive(
                        RuntimeEnvironment.getApplication(),
                        shadowOf(set.get(0).operation).getSavedIntent());
        assertEquals(List.of(), alarms.titles());
    }

    @Test
    @Config(sdk = 35)
    public void nobodyIsAskedForLeaveAtTheLaunch() {
        shadowOf(RuntimeEnvironment.getApplication()).denyPermissions(Manifest.permission.POST_NOTIFICATIONS);
        phone.launch();
        assertEquals(null, shadowOf(phone.activity()).getLastRequestedPermission());
        assertEquals(
                Notifier.Permission.NOT_ASKED,
                phone.inApp(() -> phone.wiring().reminders.notifier().permission()));

        boolean[] answered = new boolean[1];
        phone.inApp(() -> {
            phone.wiring().reminders.notifier().ask(() -> answered[0] = true);
            return null;
        });
        phone.settle();
        assertEquals(
                Manifest.permission.POST_NOTIFICATIONS,
                shadowOf(phone.activity()).getLastRequestedPermission().requestedPermissions[0]);
        phone.controller().pause().resume();
        phone.settle();
        assertTrue("the answer is taken over when the app is in front again", answered[0]);
        assertEquals(
                Notifier.Permission.REFUSED,
                phone.inApp(() -> phone.wiring().reminders.notifier().permission()));
    }
}
