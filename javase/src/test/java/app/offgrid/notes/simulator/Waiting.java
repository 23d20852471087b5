package app.offgrid.notes.simulator;

import com.codename1.ui.CN;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the app does in its own time. */
final class Waiting {
    /** Costs time only where a test fails, and a machine that does much else is slow. */
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** An event thread that does not answer for so long is blocked. */
    private static final int ANSWER_MILLIS = 180_000;

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private Waiting() {}

    /** Looks at the condition on the event thread until it holds. */
    static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new AssertionError("Waited in vain until " + what + ".\n" + ask(Circumstances::screen) + "\n"
                        + Circumstances.threads());
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** What the event thread says; its failure is thrown here, not swallowed there. */
    static <T> T ask(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        List<RuntimeException> failure = new ArrayList<>();
        AtomicBoolean answered = new AtomicBoolean();
        CN.callSeriallyAndWait(
                () -> {
                    try {
                        answer.add(question.get());
                    } catch (RuntimeException e) {
                        failure.add(e);
                    } finally {
                        answered.set(true);
                    }
                },
                ANSWER_MILLIS);
        if (!answered.get()) {
            throw new AssertionError("The event thread does not answer.\n" + Circumstances.threads());
        }
        if (!failure.isEmpty()) {
            throw failure.get(0);
        }
        return answer.isEmpty() ? null : answer.get(0);
    }
}
