package app.offgrid.server.mongo.embedded;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    /** What a compaction may write besides: the parts of a file that is full of holes lie apart. */
    private static final int COMPACTION_ROOM = 4 * COMPACTION_BYTES;

    private static final long VERIFICATION_SECONDS = TimeUnit.DAYS.toSeconds(1);
    private static final long FIRST_VERIFICATION_SECONDS = 60;

    private final GroupCommit commits;
    private final List<StoredCollection> collections;
    private final FailureListener failures;
    private final ScheduledExecutorService timer;
    private final List<Future<?>> rounds = new ArrayList<>();

    /** @param file null for data in memory, of which only what has expired is removed */
    Housekeeping(
            DataFile file,
            GroupCommit commits,
            List<StoredCollection> collections,
            OpenCursors cursors,
            FailureListener failures) {
        this.commits = commits;
        this.collections = collections;
        this.failures = failures;
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "embedded-mongo-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        repeat("expiry", EXPIRY_SECONDS, EXPIRY_SECONDS, () -> expire(Instant.now()));
        repeat("closing of idle cursors", IDLE_CURSOR_SECONDS, IDLE_CURSOR_SECONDS, () -> {
            cursors.removeIdle(System.nanoTime());
        });
        if (file != null) {
            file.store().setRetentionTime(RETENTION_MILLIS);
            repeat("compaction", COMPACTION_SECONDS, COMPACTION_SECONDS, () -> compact(file));
            repeat("check for damage", FIRST_VERIFICATION_SECONDS, VERIFICATION_SECONDS, () -> file.verify(commits));
        }
    }

    private void compact(DataFile file) {
        commits.exclusively(() -> {
            try {
                file.reserve(COMPACTION_ROOM);
            } catch (IOException full) {
                LOG.debug("no room to compact the file", full);
                return;
            }
            file.store().compact(FILL_PERCENT, COMPACTION_BYTES);
        });
    }

    void expire(Instant now) {
        for (StoredCollection collection : collections) {
            while (collection.hasExpired(now) && commits.write(() -> collection.removeExpired(now)) > 0) {
                // A part at a time, so that nobody waits long for a turn to write.
            }
        }
    }

    private void repeat(String name, long first, long seconds, Runnable task) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                // The next round may succeed; an exception here would end all rounds.
                LOG.error("The {} of the embedded database failed", name, e);
            } catch (Error e) {
                failures.failed(e);
                throw e;
            }
        };
        rounds.add(timer.scheduleWithFixedDelay(guarded, first, seconds, TimeUnit.SECONDS));
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
