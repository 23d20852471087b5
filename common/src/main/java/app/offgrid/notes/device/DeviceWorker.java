package app.offgrid.notes.device;

import app.offgrid.notes.host.Worker;
import com.codename1.io.Log;
import java.util.ArrayDeque;

/** One background thread and a queue in front of it. A task that throws is logged, and the next one runs. */
public final class DeviceWorker implements Worker {
    /** Far above what the app ever queues: more means that something posts in a loop. */
    static final int MAX_QUEUED = 100000;

    static final String THREAD_NAME = "Offgrid worker";

    private final ArrayDeque<Runnable> queue = new ArrayDeque<Runnable>();

    /** Starts the thread; it ends with the app. */
    public DeviceWorker() {
        new Thread(this::runAll, THREAD_NAME).start();
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (queue.size() >= MAX_QUEUED) {
            throw new IllegalStateException("The worker has " + MAX_QUEUED + " tasks waiting.");
        }
        queue.addLast(task);
        notifyAll();
    }

    private void runAll() {
        while (true) {
            Runnable task = next();
            try {
                task.run();
            } catch (Throwable e) { // also errors: without its only worker the app would stand still and say nothing
                Log.e(e);
            }
        }
    }

    private synchronized Runnable next() {
        while (queue.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // nothing ends this thread but the app
            }
        }
        return queue.removeFirst();
    }
}
