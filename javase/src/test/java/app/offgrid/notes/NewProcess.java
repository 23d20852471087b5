package app.offgrid.notes;

import app.offgrid.notes.device.DeviceWorker;
import app.offgrid.notes.host.Worker;
import java.util.concurrent.CountDownLatch;

/** The app as a process of its own has it: with its own connection to the database, threads and timers. */
public final class NewProcess {
    private final MortalWorker worker = new MortalWorker();
    private final NotesApp app = new NotesApp(new Wiring(worker));

    /** The app; not launched by this. */
    public NotesApp app() {
        return app;
    }

    /**
     * The end of the process, as far as one within the JVM of the tests can have an end: once this returns, nothing of its
     * core does anything any more, whatever timers and answers of a server are still to come. From any thread.
     */
    public void end() throws InterruptedException {
        worker.end();
    }

    /** Runs tasks until it is ended, and forgets the others. */
    private static final class MortalWorker implements Worker {
        private final Worker worker = new DeviceWorker();
        private volatile boolean ended;

        @Override
        public void execute(Runnable task) {
            if (!ended) {
                worker.execute(() -> {
                    if (!ended) {
                        task.run();
                    }
                });
            }
        }

        /** Waits for the task that runs now. */
        void end() throws InterruptedException {
            ended = true;
            CountDownLatch idle = new CountDownLatch(1);
            worker.execute(idle::countDown);
            idle.await();
        }
    }
}
