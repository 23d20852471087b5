package app.offgrid.server.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettledTimeTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;
    private static final long START = 1_790_000_000_000L;

    private long clock = START;
    private SettledTime time = SettledTime.first(START);

    /** Some hours pass, with a look at the clock in each. */
    private void pass(long hours) {
        for (long hour = 0; hour < hours; hour++) {
            clock += HOUR;
            time = time.next(clock, HOUR);
        }
    }

    @Test
    void goesWithAClockThatIsRight() {
        pass(1000);
        assertEquals(START + 1000 * HOUR, time.millis());
    }

    @Test
    void jumpForwardAndBackLeavesNoTrace() {
        pass(10);
        clock += YEAR;
        pass(23);
        assertEquals(START + 33 * HOUR, time.millis());
        clock -= YEAR;
        pass(10);
        assertEquals(START + 43 * HOUR, time.millis());
    }

    @Test
    void jumpsThatComeAgainAndAgainDoNotAddUp() {
        for (int round = 0; round < 50; round++) {
            clock += YEAR;
            pass(20);
            clock -= YEAR;
            pass(1);
        }
        assertEquals(START + 50 * 21 * HOUR, time.millis());
    }

    @Test
    void jumpThatStandsForADayIsBelieved() {
        clock += YEAR;
        pass(30);
        assertEquals(clock, time.millis());
    }

    @Test
    void clockThatIsPutBackIsBelievedAtOnce() {
        pass(10);
        clock -= YEAR;
        pass(1);
        assertEquals(clock, time.millis());
    }

    @Test
    void neverAheadOfTheClock() {
        long[] jumps = {YEAR, -2 * YEAR, 5, -3, DAY, 400 * DAY, -DAY, 7 * HOUR};
        for (int round = 0; round < 400; round++) {
            clock += jumps[round % jumps.length];
            pass(round % 31);
            time = time.next(clock, 0);
            assertTrue(time.millis() <= clock, "round " + round);
        }
    }

    @Test
    void smallDriftIsMadeUpForWithinADay() {
        for (int i = 0; i < 24 * 40; i++) {
            clock += HOUR + 20;
            time = time.next(clock, HOUR);
        }
        assertTrue(clock - time.millis() < 2 * 24 * 20, "lags by " + (clock - time.millis()));
    }

    @Test
    void serverThatWasOffForAMonthCatchesUpAfterADay() {
        time = new SettledTime(START, 0, 0);
        clock = START + 30 * DAY;
        time = time.next(clock, 0);
        assertEquals(START, time.millis());
        pass(25);
        assertEquals(clock, time.millis());
    }
}
