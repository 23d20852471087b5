package app.offgrid.notes.host;

/** Tells the time for people to read. Nothing is decided by it. */
public interface Clock {
    /** Milliseconds since the Unix epoch, UTC, by the device's clock, right or wrong. */
    long now();
}
