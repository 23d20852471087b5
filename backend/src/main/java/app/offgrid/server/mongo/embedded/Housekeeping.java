package app.offgrid.server.mongo.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what has expired and keeps the file from growing without end. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long EXPIRY_SECONDS = 1;
    private static final long IDLE_CURSOR_SECONDS = 10;
    private static final long COMPACTION_SECONDS = 30;
    /** How long freed parts of the file stay; bounds the growth of the file between compactions. */
    private static final int RETENTION_MILLIS = 5_000;
    /** The file is rewritten, a little at a time, while less than so many per cent of it are in use. */
    private static final int FILL_PERCENT = 70;

    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private final GroupCommit commits;
    private final List<StoredCollection> collections;
    private final ScheduledExecutorService timer;
    private final List<Future<?>> rounds = new ArrayList<>();

    Housekeeping(
            MVStore store,
            GroupCommit commits,
            List<StoredCollection> collections,
            OpenCursors cursors,
            boolean onDisk) {
        this.commits = commits;
        this.collections = collections;
        store.setRetentionTime(RETENTION_MILLIS);
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "embedded-mongo-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        repeat("expiry", EXPIRY_SECONDS, () -> expire(Instant.now()));
        repeat("closing of idle cursors", IDLE_CURSOR_SECONDS, () -> cursors.removeIdle(System.nanoTime()));
        if (onDisk) {
            repeat(
                    "compaction",
                    COMPACTION_SECONDS,
                    () -> commits.exclusively(() -> store.compact(FILL_PERCENT, COMPACTION_BYTES)));
        }
    }

    void expire(Instant now) {
        for (StoredCollection collection : collections) {
            while (collection.hasExpired(now) && commits.write(() -> collection.removeExpired(now)) > 0) {
                // A part at a time, so that nobody waits long for a turn to write.
            }
        }
    }

    private void repeat(String name, long seconds, Runnable task) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                // The next round may succeed; an exception here would end all rounds.
                LOG.error("The {} of the embedded database failed", name, e);
            }
        };
        rounds.add(timer.scheduleWithFixedDelay(guarded, seconds, seconds, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(false));
        timer.shutdown();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
