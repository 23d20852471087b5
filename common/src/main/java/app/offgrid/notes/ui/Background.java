package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;
import com.codename1.ui.CN;

/** Work with the database that may take longer than a frame. */
final class Background {
    private Background() {}

    /**
     * Does the work beside the event thread, one piece after the other, and then the rest on it. If the storage fails, the
     * person is told and the rest is not done.
     */
    static void run(Screens screens, Runnable work, Runnable then) {
        CN.scheduleBackgroundTask(() -> {
            RuntimeException[] failure = new RuntimeException[1];
            try {
                work.run();
            } catch (StorageException e) {
                failure[0] = e;
            }
            CN.callSerially(() -> {
                boolean done = screens.store(() -> {
                    if (failure[0] != null) {
                        throw failure[0];
                    }
                });
                if (done) {
                    then.run();
                }
            });
        });
    }
}
