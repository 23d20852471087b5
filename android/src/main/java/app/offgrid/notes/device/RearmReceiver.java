package app.offgrid.notes.device;

import android.app.AlarmManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The system has dropped the alarms or moved the clock, or the app may choose exact times now: all are set again. */
public class RearmReceiver extends BroadcastReceiver {
    /** What this answers to; the manifest names the same ones. */
    private static final Set<String> REASONS = new HashSet<String>(Arrays.asList(
            Intent.ACTION_BOOT_COMPLETED,
            Intent.ACTION_MY_PACKAGE_REPLACED,
            Intent.ACTION_TIME_CHANGED,
            Intent.ACTION_TIMEZONE_CHANGED,
            AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED));

    @Override
    public void onReceive(Context context, Intent intent) {
        if (REASONS.contains(intent.getAction())) {
            NoticeAlarms.of(context).rearm();
        }
    }
}
