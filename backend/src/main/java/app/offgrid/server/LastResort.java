package app.offgrid.server;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when it cannot go on: after an {@link Error}, wherever it turns up, and when memory stays exhausted although
 * nobody says so. A process that lives on without memory answers nobody, holds the data, and is not started again. It is
 * halted, not closed: what was acknowledged is on disk, and nothing that is left could be relied on.
 *
 * <p>A switch of the virtual machine would do half of it, but a jar cannot set one.
 */
final class LastResort {
    private static final long END_SECONDS = 5;
    private static final long LOOK_SECONDS = 1;
    private static final int EXHAUSTED_LOOKS = 10;
    private static final double EXHAUSTED = 0.9;

    /** What the end needs is there before: without memory no class is loaded and no text is made. */
    private static final int STATUS = ExitStatus.FAULT.code();

    private static final byte[] LAST_WORDS =
            "The server ends, since it cannot go on; it is to be started again.\n".getBytes(StandardCharsets.US_ASCII);
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans();
    private static final CountDownLatch ENDING = new CountDownLatch(1);
    /** Given back one by one: also a halt needs memory, and others may be quicker to take it. */
    private static final byte[][] RESERVES = new byte[32][32 * 1024];

    private static volatile boolean watching;

    private LastResort() {}

    /** From now on this process ends when it has to. Without it, in tests, {@link #endAfter} does nothing. */
    static void watch() {
        uncaught(Thread.currentThread(), new OutOfMemoryError("rehearsal"));
        halt(null, false);
        watching = true;
        Thread.setDefaultUncaughtExceptionHandler(LastResort::uncaught);
        Thread watcher = new Thread(LastResort::lookAfterMemory, "last-resort");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void uncaught(Thread thread, Throwable thrown) {
        if (thrown instanceof Error) {
            endAfter(thrown);
        } else {
            LoggerFactory.getLogger(LastResort.class).error("uncaught in {}", thread.getName(), thrown);
        }
    }

    /** Ends the process with {@link ExitStatus#FAULT}; does not return while {@link #watch} is on. */
    static void endAfter(Throwable cause) {
        if (watching) {
            ENDING.countDown();
            for (int reserve = 0; true; reserve = (reserve + 1) % RESERVES.length) {
                RESERVES[reserve] = null;
                halt(cause, true);
            }
        }
    }

    /** Returns only if there was no memory for it: what a halt runs through is linked at its first use. */
    private static void halt(Throwable cause, boolean isMeant) {
        try {
            rehearse(isMeant);
            PrintStream out = System.err;
            out.write(LAST_WORDS, 0, LAST_WORDS.length);
            out.println(cause);
        } catch (OutOfMemoryError wordless) {
            // The end matters more than the words.
        }
        try {
            rehearse(isMeant);
            Runtime.getRuntime().halt(STATUS);
        } catch (OutOfMemoryError again) {
            // With more memory.
        }
    }

    /** So that what is needed to catch one has been loaded before there is one. */
    private static void rehearse(boolean isMeant) {
        if (!isMeant) {
            throw new OutOfMemoryError("rehearsal");
        }
    }

    /** Whether any exception of a chain is one after which a process cannot be relied on. */
    static boolean isBeyondMending(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof VirtualMachineError || cause instanceof LinkageError) {
                return true;
            }
        }
        return false;
    }

    private static void lookAfterMemory() {
        int exhausted = 0;
        try {
            while (!ENDING.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                exhausted = usedAfterCollection() < EXHAUSTED ? 0 : exhausted + 1;
                if (exhausted == EXHAUSTED_LOOKS) {
                    // What was seen may be long ago: nothing is collected while nothing is needed.
                    System.gc();
                    exhausted = usedAfterCollection() < EXHAUSTED ? 0 : exhausted;
                    if (exhausted > 0) {
                        endAfter(new OutOfMemoryError("The heap stays exhausted"));
                    }
                }
            }
            // Whoever ends the process may be stuck at the console.
            TimeUnit.SECONDS.sleep(END_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endAfter(new OutOfMemoryError("The end took too long"));
    }

    /** The part of the heap that the last collections of garbage have left in use. */
    private static double usedAfterCollection() {
        long used = 0;
        for (MemoryPoolMXBean pool : POOLS) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += usage == null ? 0 : usage.getUsed();
        }
        return (double) used / Runtime.getRuntime().maxMemory();
    }
}
