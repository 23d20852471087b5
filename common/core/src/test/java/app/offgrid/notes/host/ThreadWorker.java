package app.offgrid.notes.host;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A worker on a thread of the JDK. */
public final class ThreadWorker implements Worker, AutoCloseable {
    private final ExecutorService executor;

    public ThreadWorker(String threadName) {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, threadName);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
