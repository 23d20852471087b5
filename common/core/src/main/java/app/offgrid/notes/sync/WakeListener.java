package app.offgrid.notes.sync;

/** Waits for the end of a wake-up. */
public interface WakeListener {
    /** The app may sleep again. Called once, on the worker. */
    void ended(WakeResult result);
}
