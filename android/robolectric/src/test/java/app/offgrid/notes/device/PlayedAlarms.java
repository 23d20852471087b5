package app.offgrid.notes.device;

import static org.robolectric.Shadows.shadowOf;

import android.app.AlarmManager;
import android.app.Application;
import android.app.Notification;
import android.app.NotificationManager;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.os.Looper;
import android.service.notification.StatusBarNotification;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.ExternalResource;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadows.ShadowAlarmManager;

/** Time, alarms and restarts of a phone, as a rule of a test; what Android shows of them. The clock stands unless it is moved. */
public final class PlayedAlarms extends ExternalResource {
    private long now = System.currentTimeMillis();

    @Override
    protected void before() {
        NoticeAlarms.clock = () -> now;
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
    }

    @Override
    protected void after() {
        NoticeAlarms.clock = new SystemClock();
    }

    /** What the clock on the wall shows. */
    public long now() {
        return now;
    }

    /** Moves the clock, and no alarm hears of it. */
    public void setClock(long byMillis) {
        now += byMillis;
    }

    /** Lets time pass, and alarms go off whose time has come. */
    public void pass(long millis) {
        now += millis;
        for (ShadowAlarmManager.ScheduledAlarm alarm : new ArrayList<>(waiting())) {
            if (alarm.getTriggerAtMs() <= now) {
                shadowOf(manager()).fireAlarm(alarm);
            }
        }
        shadowOf(Looper.getMainLooper()).idle();
    }

    /** Brings an alarm's broadcast to its receiver. */
    void deliver(Intent intent) {
        phone().sendBroadcast(intent);
        shadowOf(Looper.getMainLooper()).idle();
    }

    /** Android says what has happened, to whoever the manifest names. */
    public void broadcast(String action) {
        phone().sendBroadcast(new Intent(action).setPackage(phone().getPackageName()));
        shadowOf(Looper.getMainLooper()).idle();
    }

    /** The phone was off for so long; no alarm outlives that. */
    public void restart(long offMillis) {
        forget();
        now += offMillis;
        broadcast(Intent.ACTION_BOOT_COMPLETED);
    }

    /** All alarms are gone, as after a restart or an update of the app. */
    void forget() {
        for (ShadowAlarmManager.ScheduledAlarm alarm : new ArrayList<>(waiting())) {
            manager().cancel(alarm.operation);
        }
    }

    /** The alarms of reminders that are set; those of others are not looked at. */
    public List<ShadowAlarmManager.ScheduledAlarm> waiting() {
        List<ShadowAlarmManager.ScheduledAlarm> waiting = new ArrayList<>();
        for (ShadowAlarmManager.ScheduledAlarm alarm : shadowOf(manager()).getScheduledAlarms()) {
            if (NoticeReceiver.class.getSimpleName().equals(receiver(alarm))) {
                waiting.add(alarm);
            }
        }
        return waiting;
    }

    /** The simple name of the class that hears of an alarm; null if it is no broadcast to one. */
    public String receiver(ShadowAlarmManager.ScheduledAlarm alarm) {
        ComponentName component = alarm.operation == null
                ? null
                : shadowOf(alarm.operation).getSavedIntent().getComponent();
        return component == null
                ? null
                : component.getClassName().substring(component.getClassName().lastIndexOf('.') + 1);
    }

    /** The titles of what is shown, in the order of letters. */
    public List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (StatusBarNotification one : shown().getActiveNotifications()) {
            titles.add(one.getNotification().extras.getString(Notification.EXTRA_TITLE));
        }
        titles.sort(null);
        return titles;
    }

    /** What is shown, which must be one. */
    public Notification only() {
        StatusBarNotification[] all = shown().getActiveNotifications();
        if (all.length != 1) {
            throw new AssertionError(all.length + " notifications are shown: " + titles());
        }
        return all[0].getNotification();
    }

    /** Android's notifications. */
    public NotificationManager shown() {
        return (NotificationManager) phone().getSystemService(Context.NOTIFICATION_SERVICE);
    }

    AlarmManager manager() {
        return (AlarmManager) phone().getSystemService(Context.ALARM_SERVICE);
    }

    Application phone() {
        return RuntimeEnvironment.getApplication();
    }
}
