package app.offgrid.notes;

import android.app.job.JobParameters;
import android.app.job.JobService;
import app.offgrid.notes.sync.WakeListener;
import app.offgrid.notes.sync.WakeResult;

/**
 * The system wakes the app for a sync, in a process that may have been started for it and has no activity. Called on the
 * main thread.
 */
public class SyncJob extends JobService {
    /** The system stops a job after ten minutes. */
    private static final long MOST_MILLIS = 8 * 60_000L;

    private BackgroundSync sync;

    @Override
    public boolean onStartJob(final JobParameters job) {
        WithoutActivity.start(this);
        sync = new BackgroundSync(Wiring.ofProcess());
        sync.run(MOST_MILLIS, new WakeListener() {
            @Override
            public void ended(WakeResult result) {
                // A job that comes again by itself is not asked for again; one for unsent edits backs off.
                jobFinished(job, sync.hasUnsent() && result != WakeResult.NEWS && result != WakeResult.NOTHING_NEW);
            }
        });
        return true;
    }

    /** The network went, or the system has other plans: what is under way goes on at the next time. */
    @Override
    public boolean onStopJob(JobParameters job) {
        if (sync != null) {
            sync.cut();
        }
        return true;
    }
}
