package app.offgrid.notes.host;

/** Wakes the app up after a while. */
public interface Timers {
    /**
     * Runs the task on the worker once the delay has passed. A timer of the same name that still runs is replaced.
     *
     * @param delayMillis at least 0
     */
    void start(String name, long delayMillis, Runnable task);

    /** Stops a timer; nothing happens if it does not run. */
    void cancel(String name);
}
