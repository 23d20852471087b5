package app.offgrid.conformance.story;

/** The true time of one story; devices' clocks are wrong against it by what the story says. */
public final class StoryClock {
    /** 2026-06-01, 12:00 UTC. */
    private long now = 1_780_315_200_000L;

    /** Milliseconds since the epoch. */
    public synchronized long now() {
        return now;
    }

    public synchronized void pass(long millis) {
        now += millis;
    }
}
