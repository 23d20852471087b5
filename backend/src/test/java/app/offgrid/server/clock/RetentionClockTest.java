package app.offgrid.server.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.mongo.Database;
import app.offgrid.server.mongo.MongoForTests;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The time of the retention goes on from one process to the next, and does not jump with the clock of either. */
class RetentionClockTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");

    private final Database database = MongoForTests.database();
    private Instant clock = START;

    private RetentionClock process() {
        return new RetentionClock(database, () -> clock);
    }

    private static void requireAbout(Instant expected, Instant actual) {
        assertTrue(
                Duration.between(expected, actual).abs().compareTo(Duration.ofMinutes(5)) < 0,
                "expected about " + expected + ", was " + actual);
    }

    @Test
    void runningProcessDoesNotFollowAJump() {
        RetentionClock process = process();
        assertEquals(START, process.instant());

        clock = START.plus(YEAR);
        requireAbout(START, process.instant());

        clock = START.minus(YEAR);
        assertEquals(clock, process.instant());
    }

    @Test
    void processThatIsStartedDuringAJumpDoesNotFollowItEither() {
        RetentionClock before = process();
        before.instant();
        before.note();

        clock = START.plus(YEAR);
        RetentionClock during = process();
        requireAbout(START, during.instant());
        during.note();

        clock = START.plus(Duration.ofHours(3));
        requireAbout(START, process().instant());
    }
}
