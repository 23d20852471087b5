package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void growsToItsCeilingAndStaysThere() {
        long last = 0;
        for (int failures = 1; failures < 10; failures++) {
            long delay = Backoff.delayMillis(failures, 0);
            assertTrue(delay >= last);
            last = delay;
        }
        assertEquals(Backoff.LONGEST_MILLIS / 2, Backoff.delayMillis(1_000_000, 0));
        assertTrue(Backoff.delayMillis(1_000_000, 0.999) <= Backoff.LONGEST_MILLIS);
    }

    @Test
    void halfOfItIsChance() {
        assertEquals(1_000, Backoff.delayMillis(1, 0));
        assertEquals(1_500, Backoff.delayMillis(1, 0.5));
    }
}
