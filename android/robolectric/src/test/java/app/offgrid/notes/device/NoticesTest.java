package app.offgrid.notes.device;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.robolectric.Shadows.shadowOf;

import android.app.AlarmManager;
import android.app.Application;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Intent;
import app.offgrid.notes.OnAndroid;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** Notifications at a set time on Android's own alarms, channels and broadcasts, without the app around them. */
@RunWith(OnAndroid.class)
public class NoticesTest {
    private static final long HOUR = 3_600_000;

    @Rule
    public final PlayedAlarms alarms = new PlayedAlarms();

    private final Application phone = RuntimeEnvironment.getApplication();
    private final NoticeAlarms notices = NoticeAlarms.of(phone);

    @Before
    public void givenAPersonWhoSpeaksGerman() {
        new NoticeBoard(phone).describe("Erinnerungen", "Konflikte");
    }

    private void schedule(String id, String title, long inMillis) {
        notices.schedule(new Notice(id, alarms.now() + inMillis, title, "now"));
    }

    @Test
    public void itComesAtItsTimeAndNotBefore() {
        schedule("reminder-a", "Tulips", HOUR);
        ShadowAlarmManager.ScheduledAlarm alarm = alarms.waiting().get(0);
        assertEquals(AlarmManager.RTC_WAKEUP, alarm.getType());
        assertTrue("also while the phone sleeps", alarm.isAllowWhileIdle());
        assertEquals("exactly", 0, alarm.getWindowLengthMs());

        alarms.pass(HOUR - 1);
        assertEquals(List.of(), alarms.titles());
        alarms.pass(1);
        assertEquals(List.of("Tulips"), alarms.titles());
        assertEquals("now", alarms.only().extras.getString(Notification.EXTRA_TEXT));
        assertEquals(List.of(), alarms.waiting());
    }

    @Test
    public void itIsHeardAndItsChannelHasTheNameInThePersonsLanguage() {
        schedule("reminder-a", "Tulips", HOUR);
        alarms.pass(HOUR);

        NotificationChannel channel =
                alarms.shown().getNotificationChannel(alarms.only().getChannelId());
        assertEquals("Erinnerungen", channel.getName().toString());
        assertEquals(NotificationManager.IMPORTANCE_HIGH, channel.getImportance());
        assertTrue("it has a sound", channel.getSound() != null);

        new NoticeBoard(phone).describe("Rappels", "Conflits");
        assertEquals(
                "Rappels",
                alarms.shown().getNotificationChannel(channel.getId()).getName().toString());
        assertNull(
                "a channel that nothing was shown in is not made",
                alarms.shown().getNotificationChannel(NoticeBoard.NEWS));
    }

    @Test
    public void aLockedPhoneThatHidesPrivateContentShowsNoTitle() {
        schedule("reminder-a", "Tulips", HOUR);
        alarms.pass(HOUR);

        assertEquals(Notification.VISIBILITY_PRIVATE, alarms.only().visibility);
        Notification hidden = alarms.only().publicVersion;
        assertFalse(hidden.extras.getString(Notification.EXTRA_TITLE).contains("Tulips"));
        assertEquals("Erinnerungen", hidden.extras.getString(Notification.EXTRA_TEXT));
    }

    @Test
    public void twoDoNotOverwriteEachOtherEvenAtTheSameTime() {
        schedule("reminder-a", "Tulips", HOUR);
        schedule("reminder-b", "Roses", HOUR);
        schedule("reminder-c", "Lilies", 2 * HOUR);
        assertEquals(3, alarms.waiting().size());

        alarms.pass(HOUR);
        assertEquals(List.of("Roses", "Tulips"), alarms.titles());
        alarms.pass(HOUR);
        assertEquals(List.of("Lilies", "Roses", "Tulips"), alarms.titles());
    }

    @Test
    public void oneThatIsMovedComesOnceAtItsNewTime() {
        schedule("reminder-a", "Tulips", HOUR);
        schedule("reminder-a", "Tulips, the red ones", 2 * HOUR);
        assertEquals(1, alarms.waiting().size());

        alarms.pass(HOUR);
        assertEquals(List.of(), alarms.titles());
        alarms.pass(HOUR);
        assertEquals(List.of("Tulips, the red ones"), alarms.titles());
    }

    @Test
    public void oneThatIsTakenBackIsNeverShown() {
        schedule("reminder-a", "Tulips", HOUR);
        schedule("reminder-b", "Roses", HOUR);
        notices.cancel("reminder-a");
        alarms.restart(0);

        alarms.pass(2 * HOUR);
        assertEquals(List.of("Roses"), alarms.titles());
    }

    @Test
    public void anAlarmThatIsOnItsWayWhenItIsTakenBackOrMovedShowsNothing() {
        schedule("reminder-a", "Tulips", HOUR);
        PendingIntent onItsWay = alarms.waiting().get(0).operation;
        schedule("reminder-a", "Tulips", 3 * HOUR);
        alarms.setClock(HOUR);
        alarms.deliver(shadowOf(onItsWay).getSavedIntent());
        assertEquals(List.of(), alarms.titles());

        alarms.pass(2 * HOUR);
        assertEquals(List.of("Tulips"), alarms.titles());
    }

    @Test
    public void afterARestartItComesAtItsTime() {
        schedule("reminder-a", "Tulips", 3 * HOUR);
        alarms.restart(HOUR);
        assertEquals(1, alarms.waiting().size());
        assertEquals(List.of(), alarms.titles());

        alarms.pass(2 * HOUR);
        assertEquals(List.of("Tulips"), alarms.titles());
    }

    @Test
    public void whatCameDueWhileThePhoneWasOffIsShownOnceAfterTheRestart() {
        schedule("reminder-a", "Tulips", HOUR);
        alarms.restart(5 * HOUR);
        assertEquals(List.of("Tulips"), alarms.titles());
        assertTrue("it says since when", alarms.only().when < alarms.now());

        alarms.shown().cancelAll();
        alarms.restart(HOUR);
        assertEquals(List.of(), alarms.titles());
    }

    @Test
    public void afterAnUpdateOfTheAppAndAClockThatWasSetTheAlarmsAreThereAgain() {
        schedule("reminder-a", "Tulips", 3 * HOUR);
        for (String action : List.of(
                Intent.ACTION_MY_PACKAGE_REPLACED, Intent.ACTION_TIME_CHANGED, Intent.ACTION_TIMEZONE_CHANGED)) {
            alarms.forget();
            alarms.broadcast(action);
            assertEquals(action, 1, alarms.waiting().size());
        }
    }

    @Test
    public void anotherBroadcastSetsNothing() {
        schedule("reminder-a", "Tulips", 3 * HOUR);
        alarms.forget();
        new RearmReceiver().onReceive(phone, new Intent("something.else"));
        assertEquals(List.of(), alarms.waiting());
    }

    @Test
    public void aClockThatIsSetForwardShowsWhatItPasses() {
        schedule("reminder-a", "Tulips", 3 * HOUR);
        alarms.setClock(4 * HOUR);
        alarms.broadcast(Intent.ACTION_TIME_CHANGED);
        assertEquals(List.of("Tulips"), alarms.titles());
    }

    @Test
    @Config(sdk = 35)
    public void withoutLeaveForExactTimesItComesAllTheSameAndExactlyOnceThereIsLeave() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false);
        assertFalse(notices.areExact());
        schedule("reminder-a", "Tulips", HOUR);
        assertTrue(alarms.waiting().get(0).isAllowWhileIdle());
        assertNotEquals("not exactly", 0, alarms.waiting().get(0).getWindowLengthMs());

        ShadowAlarmManager.setCanScheduleExactAlarms(true);
        alarms.broadcast(AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED);
        assertEquals(1, alarms.waiting().size());
        assertEquals("exactly", 0, alarms.waiting().get(0).getWindowLengthMs());

        alarms.pass(HOUR);
        assertEquals(List.of("Tulips"), alarms.titles());
    }

    @Test
    public void ofMoreThanTheSystemHoldsTheNextOnesAreKept() {
        for (int i = 0; i <= NoticeAlarms.CAPACITY; i++) {
            schedule("reminder-" + i, "Note " + i, HOUR + (NoticeAlarms.CAPACITY - i));
        }
        assertEquals(NoticeAlarms.CAPACITY, alarms.waiting().size());
        alarms.pass(2 * HOUR);
        assertFalse("the last one is given up", alarms.titles().contains("Note 0"));
    }

    @Test
    public void nobodyButThisAppAndTheSystemCanFillInOrChangeWhatWaits() {
        schedule("reminder-a", "Tulips", HOUR);
        assertTrue(shadowOf(alarms.waiting().get(0).operation).isImmutable());
        alarms.pass(HOUR);
        assertTrue(shadowOf(alarms.only().contentIntent).isImmutable());
    }

    @Test
    public void anotherKindIsShownAtOnceWithoutASound() {
        new NoticeBoard(phone).show(NoticeBoard.NEWS, new Notice("conflict-a", 1, "Tulips", "Decide"));
        NotificationChannel channel =
                alarms.shown().getNotificationChannel(alarms.only().getChannelId());
        assertEquals("Konflikte", channel.getName().toString());
        assertEquals(NotificationManager.IMPORTANCE_LOW, channel.getImportance());
        new NoticeBoard(phone).remove("conflict-a");
        assertEquals(List.of(), alarms.titles());
    }

    @Test
    public void theTapLeadsToTheNoteInTheAppThatRunsOrAnew() {
        schedule("reminder-a", "Tulips", HOUR);
        alarms.pass(HOUR);
        Intent tap = shadowOf(alarms.only().contentIntent).getSavedIntent();
        assertEquals("reminder-a", tap.getStringExtra(NoticeBoard.OPENED));
        int flags = Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TOP | Intent.FLAG_ACTIVITY_SINGLE_TOP;
        assertEquals(flags, tap.getFlags() & flags);
        assertEquals(phone.getPackageName(), tap.getComponent().getPackageName());
        assertTrue("it goes by itself", (alarms.only().flags & Notification.FLAG_AUTO_CANCEL) != 0);
    }
}
