package app.offgrid.notes.device;

import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import android.os.Build;
import app.offgrid.notes.SyncJob;
import com.codename1.impl.android.AndroidNativeUtil;

/**
 * NativeBackground on Android: jobs of the system's scheduler, which may be late by hours (the phone sleeps, the app is
 * seldom used) and stay away for ever after the app was stopped in the settings.
 */
public class NativeBackgroundImpl {
    static final int NOW_AND_THEN = 7310;
    static final int SOON = 7311;
    private static final long BACKOFF_MILLIS = 30_000;

    public void wakeEvery(int minutes) {
        JobScheduler scheduler = scheduler();
        if (minutes == 0) {
            scheduler.cancel(NOW_AND_THEN);
            scheduler.cancel(SOON);
            return;
        }
        long period = minutes * 60_000L;
        JobInfo pending = scheduler.getPendingJob(NOW_AND_THEN);
        // Asked for again, its period would begin again: who looks into the app often would never be woken.
        if (pending == null || pending.getIntervalMillis() != period) {
            scheduler.schedule(job(NOW_AND_THEN).setPeriodic(period).build());
        }
    }

    public void wakeSoon() {
        JobInfo.Builder job = job(SOON).setBackoffCriteria(BACKOFF_MILLIS, JobInfo.BACKOFF_POLICY_EXPONENTIAL);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            job.setExpedited(true);
        }
        scheduler().schedule(job.build());
    }

    /** The process goes on for a while anyway, and a job comes where that was too short. */
    public int begin() {
        return 0;
    }

    public void end(int id) {
        // nothing was begun
    }

    public boolean isSupported() {
        return true;
    }

    private static JobInfo.Builder job(int id) {
        return new JobInfo.Builder(id, new ComponentName(context(), SyncJob.class))
                .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                .setPersisted(true);
    }

    private static JobScheduler scheduler() {
        return (JobScheduler) context().getSystemService(Context.JOB_SCHEDULER_SERVICE);
    }

    private static Context context() {
        return AndroidNativeUtil.getContext().getApplicationContext();
    }
}
