package app.offgrid.notes.simulator;

import com.codename1.ui.CN;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the app does in its own time. */
final class Waiting {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private Waiting() {}

    /** Looks at the condition on the event thread until it holds. */
    static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!holds(condition)) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new AssertionError("Waited in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        boolean[] holds = new boolean[1];
        CN.callSeriallyAndWait(() -> holds[0] = condition.getAsBoolean());
        return holds[0];
    }
}
