package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What every {@link Timers} does alike, in real or in played time. */
public abstract class TimersContract {
    private final List<String> fired = Collections.synchronizedList(new ArrayList<>());

    /** The timers under test. */
    protected abstract Timers timers();

    /** Lets time pass until the condition holds; fails after some seconds. */
    protected abstract void passTimeUntil(BooleanSupplier condition);

    @Test
    void timersFireByTheirDelayAndNotByTheirOrder() {
        start("late", 120);
        start("early", 40);
        passTimeUntil(() -> fired.size() == 2);
        assertEquals(List.of("early", "late"), fired);
    }

    @Test
    void aCancelledTimerDoesNotFire() {
        start("cancelled", 30);
        start("other", 90);
        timers().cancel("cancelled");
        passTimeUntil(() -> !fired.isEmpty());
        assertEquals(List.of("other"), fired);
    }

    @Test
    void aTimerOfTheSameNameReplacesTheOneThatRuns() {
        timers().start("sync", 30, () -> fired.add("old"));
        timers().start("sync", 60, () -> fired.add("new"));
        start("other", 120);
        passTimeUntil(() -> fired.contains("other"));
        assertEquals(List.of("new", "other"), fired);
    }

    @Test
    void aTimerFiresOnceAndCanBeStartedAgainFromItsTask() {
        timers().start("again", 10, () -> {
            fired.add("first");
            timers().start("again", 10, () -> fired.add("second"));
        });
        start("other", 200);
        passTimeUntil(() -> fired.contains("other"));
        assertEquals(List.of("first", "second", "other"), fired);
    }

    @Test
    void noDelayFiresSoonAfter() {
        start("now", 0);
        passTimeUntil(() -> fired.size() == 1);
    }

    @Test
    void aNegativeDelayIsABug() {
        assertThrows(IllegalArgumentException.class, () -> start("never", -1));
    }

    @Test
    void cancellingWhatDoesNotRunDoesNothing() {
        timers().cancel("nobody");
    }

    private void start(String name, long delayMillis) {
        timers().start(name, delayMillis, () -> fired.add(name));
    }
}
