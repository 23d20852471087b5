package app.offgrid.notes.device;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Context;
import android.content.Intent;
import android.provider.Settings;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.Phone;
import app.offgrid.notes.host.Notifier.Permission;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** What the person and the system allow, as Android has it, and where the app sends the person to change it. */
@RunWith(OnAndroid.class)
@Config(sdk = 35)
public class NativeNotifierTest {
    @Rule
    public final Phone app = new Phone();

    private final Application phone = RuntimeEnvironment.getApplication();
    private final NotificationManager shown =
            (NotificationManager) phone.getSystemService(Context.NOTIFICATION_SERVICE);
    private NativeNotifierImpl notifier;

    @Before
    public void givenAPhoneThatAllowsAll() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
        shadowOf(phone).grantPermissions(Manifest.permission.POST_NOTIFICATIONS);
        shadowOf(shown).setNotificationsEnabled(true);
        app.launch();
        notifier = new NativeNotifierImpl();
        notifier.describe("Reminders", "Conflicts");
    }

    private Permission permission() {
        return Permission.values()[notifier.permission()];
    }

    private Intent opened() {
        notifier.openSettings();
        return shadowOf(phone).getNextStartedActivity();
    }

    @Test
    public void whoTurnsOffNotificationsIsLedBackToThem() {
        assertEquals(Permission.GRANTED, permission());

        shadowOf(shown).setNotificationsEnabled(false);
        assertEquals(Permission.REFUSED, permission());
        Intent page = opened();
        assertEquals(Settings.ACTION_APP_NOTIFICATION_SETTINGS, page.getAction());
        assertEquals(phone.getPackageName(), page.getStringExtra(Settings.EXTRA_APP_PACKAGE));

        shadowOf(shown).setNotificationsEnabled(true);
        shown.createNotificationChannel(
                new NotificationChannel(NoticeBoard.SCHEDULED, "Reminders", NotificationManager.IMPORTANCE_NONE));
        assertEquals("the channel of reminders is off", Permission.REFUSED, permission());
    }

    @Test
    public void withoutLeaveForExactTimesTheWayLeadsToThatLeave() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false);
        assertEquals(Permission.INEXACT, permission());
        Intent page = opened();
        assertEquals(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, page.getAction());
        assertEquals("package:" + phone.getPackageName(), page.getDataString());
    }

    @Test
    @Config(sdk = 26)
    public void anOldSystemAsksNobody() {
        shadowOf(phone).denyPermissions(Manifest.permission.POST_NOTIFICATIONS);
        assertEquals(Permission.GRANTED, permission());
        boolean[] answered = new boolean[1];
        NotifierCallback.waitForAnswer(() -> answered[0] = true);
        notifier.ask();
        assertTrue(answered[0]);
    }

    @Test
    public void aConflictIsShownAndTakenBack() {
        notifier.show("conflict-a", "Tulips", "Decide");
        assertEquals(1, shown.getActiveNotifications().length);
        notifier.cancel("conflict-a");
        assertEquals(0, shown.getActiveNotifications().length);
    }
}
