package app.offgrid.notes.device;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import android.os.Build;
import app.offgrid.notes.host.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Notifications that are still to come: kept in the app's own preferences, since the system forgets alarms when it starts
 * or the app is updated, and one alarm each. Needs neither the app's database nor its activity.
 */
final class NoticeAlarms {
    /** Most alarms at once, the next ones; the system holds 500 of an app, its jobs included. */
    static final int CAPACITY = 200;

    private static final String STORE = "offgrid-notices";
    /** An alarm may come by so much before its time, in milliseconds. */
    private static final long EARLY = 1000;

    /** The clock on the wall; tests have one of their own. */
    static Clock clock = new SystemClock();

    private static NoticeAlarms ofProcess;

    private final Context context;
    private final NoticeBoard board;

    private NoticeAlarms(Context context) {
        this.context = context;
        board = new NoticeBoard(context);
    }

    /** One for the process, so that a receiver and the app do not get in each other's way. */
    static synchronized NoticeAlarms of(Context context) {
        Context app = context.getApplicationContext();
        if (ofProcess == null || ofProcess.context != app) {
            ofProcess = new NoticeAlarms(app);
        }
        return ofProcess;
    }

    /** True if the system lets this app choose the exact time. */
    boolean areExact() {
        return Build.VERSION.SDK_INT < Build.VERSION_CODES.S || manager().canScheduleExactAlarms();
    }

    /** Keeps the notification and sets its alarm, in place of one of the same id. */
    synchronized void schedule(Notice notice) {
        SharedPreferences store = store();
        // The system writes it before a receiver or the activity ends; a launch asks for what a crash may have lost.
        store.edit().putString(notice.id, notice.kept()).apply();
        if (store.getAll().size() > CAPACITY) {
            List<Notice> all = all();
            cancel(all.get(all.size() - 1).id);
        }
        if (store.contains(notice.id)) {
            arm(notice);
        }
    }

    /** Forgets the notification and its alarm; nothing happens if there is none. */
    synchronized void cancel(String id) {
        store().edit().remove(id).apply();
        manager().cancel(alarm(id));
    }

    /** An alarm has gone off: shows its notification, unless that was taken back or its time was moved meanwhile. */
    synchronized void wentOff(String id) {
        String kept = store().getString(id, null);
        Notice notice = kept == null ? null : Notice.read(id, kept);
        if (notice != null) {
            showOrArm(notice);
        }
    }

    /** Sets all alarms again and shows what should have come meanwhile. */
    synchronized void rearm() {
        for (Notice notice : all()) {
            showOrArm(notice);
        }
    }

    private void showOrArm(Notice notice) {
        if (notice.at > clock.now() + EARLY) {
            arm(notice);
        } else {
            store().edit().remove(notice.id).apply();
            board.show(NoticeBoard.SCHEDULED, notice);
        }
    }

    private void arm(Notice notice) {
        PendingIntent alarm = alarm(notice.id);
        if (areExact()) {
            try {
                manager().setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, notice.at, alarm);
                return;
            } catch (SecurityException takenBackJustNow) {
                // as if it had never been allowed
            }
        }
        manager().setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, notice.at, alarm);
    }

    /** The same one for the same id, and a different one for every other: the system tells them apart by their data. */
    private PendingIntent alarm(String id) {
        Intent intent = new Intent(context, NoticeReceiver.class).setData(uri(id));
        return PendingIntent.getBroadcast(
                context, 0, intent, PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }

    static Uri uri(String id) {
        return Uri.fromParts("offgrid-notice", id, null);
    }

    /** The next one first. What cannot be read is dropped. */
    private List<Notice> all() {
        List<Notice> all = new ArrayList<Notice>();
        for (Map.Entry<String, ?> entry : store().getAll().entrySet()) {
            Notice notice = Notice.read(entry.getKey(), String.valueOf(entry.getValue()));
            if (notice == null) {
                store().edit().remove(entry.getKey()).apply();
            } else {
                all.add(notice);
            }
        }
        Collections.sort(all, new Comparator<Notice>() {
            @Override
            public int compare(Notice one, Notice other) {
                return Long.compare(one.at, other.at);
            }
        });
        return all;
    }

    private SharedPreferences store() {
        return context.getSharedPreferences(STORE, Context.MODE_PRIVATE);
    }

    private AlarmManager manager() {
        return (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
    }
}
