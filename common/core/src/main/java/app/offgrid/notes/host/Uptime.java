package app.offgrid.notes.host;

/** A stopwatch that no person can set. */
public interface Uptime {
    /**
     * Milliseconds since a moment that stays the same for the life of the process. Never goes back, goes on while the device
     * sleeps, and has nothing to do with its clock.
     */
    long millis();
}
