package app.offgrid.notes.sync;

/**
 * How long to wait before the next try: twice as long each time, up to a ceiling, with "equal jitter" (half of it fixed,
 * half by chance) so that devices that failed together do not come back together. See Marc Brooker, "Exponential Backoff
 * And Jitter", AWS Architecture Blog, 2015.
 */
final class Backoff {
    static final long FIRST_MILLIS = 2_000;
    static final long LONGEST_MILLIS = 5 * 60_000;

    private Backoff() {}

    /**
     * The delay before a try.
     *
     * @param failures how many tries have failed in a row, at least 1
     * @param jitter a random number from 0 up to but not including 1
     * @return milliseconds, from half of {@link #FIRST_MILLIS} to {@link #LONGEST_MILLIS}
     */
    static long delayMillis(int failures, double jitter) {
        long ceiling = FIRST_MILLIS;
        for (int i = 1; i < failures && ceiling < LONGEST_MILLIS; i++) {
            ceiling *= 2;
        }
        ceiling = Math.min(ceiling, LONGEST_MILLIS);
        long half = ceiling / 2;
        return half + (long) (half * jitter);
    }
}
