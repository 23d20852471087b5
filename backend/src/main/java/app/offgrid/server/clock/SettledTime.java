package app.offgrid.server.clock;

/**
 * A time that does not follow a clock's jump forward until it has stood for a day in which the server ran, and is never ahead
 * of the clock. What is removed because it is old is old by this time, so a clock that jumps by a year, and is set right
 * within the day, takes nothing along. A server that was off for long lags behind by as long, for a day.
 *
 * <p>A value: each look at the clock gives the next one.
 *
 * @param millis since the epoch
 * @param aheadMillis how long the clock has been ahead without a break
 * @param leadMillis by how much it has been ahead all that while
 */
public record SettledTime(long millis, long aheadMillis, long leadMillis) {
    /** How long a jump has to stand. */
    static final long STANDS_MILLIS = 24L * 60 * 60 * 1000;

    /** Where there is nothing to compare it with, a clock is believed. */
    static SettledTime first(long clockMillis) {
        return new SettledTime(clockMillis, 0, 0);
    }

    /**
     * The time after a look at the clock.
     *
     * @param clockMillis what it says, since the epoch
     * @param elapsedMillis since the last look, by a clock that nobody can set; not negative
     */
    SettledTime next(long clockMillis, long elapsedMillis) {
        long expected = millis + elapsedMillis;
        if (clockMillis <= expected) {
            return first(clockMillis);
        }
        long lead = clockMillis - expected;
        long steadyLead = aheadMillis == 0 ? lead : Math.min(lead, leadMillis);
        long ahead = aheadMillis + Math.max(1, elapsedMillis);
        return ahead >= STANDS_MILLIS ? first(expected + steadyLead) : new SettledTime(expected, ahead, steadyLead);
    }
}
