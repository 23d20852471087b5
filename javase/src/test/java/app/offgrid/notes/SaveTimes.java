package app.offgrid.notes;

import app.offgrid.notes.host.JdbcSql;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a save takes on this machine at this moment: a thread of its own wakes up time after time and writes a row to a file
 * of its own, as the app does to save. For a limit that holds on a machine that has the time, and is no riddle on one that has
 * not.
 */
final class SaveTimes implements AutoCloseable {
    /** The event thread, the saver and the disk may each be as late as that. */
    private static final int WAITS_OF_A_SAVE = 3;

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int LATELY = 100;

    private final JdbcSql sql;
    private final Thread thread = new Thread(this::writeAgainAndAgain, "Save times");
    /** The last ones, in nanoseconds. */
    private final Deque<Long> lately = new ArrayDeque<>();

    private volatile boolean closed;

    SaveTimes(Path file) {
        sql = JdbcSql.onFile(file);
        sql.execute("CREATE TABLE row (at INTEGER)");
        thread.start();
    }

    private void writeAgainAndAgain() {
        while (!closed) {
            long start = System.nanoTime();
            LockSupport.parkNanos(EVERY_NANOS);
            sql.execute("INSERT INTO row (at) VALUES (?)", start);
            took(System.nanoTime() - start - EVERY_NANOS);
        }
    }

    private synchronized void took(long nanos) {
        lately.addLast(nanos);
        if (lately.size() > LATELY) {
            lately.removeFirst();
        }
    }

    /** By how much a save may be late at the most, in nanoseconds, going by the last two seconds or more. */
    synchronized long delay() {
        return WAITS_OF_A_SAVE
                * lately.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
        sql.close();
    }
}
