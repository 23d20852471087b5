package app.offgrid.notes.host;

/** The one background thread: runs tasks one at a time, in the order in which they came. */
public interface Worker {
    /** Queues a task; returns at once. */
    void execute(Runnable task);
}
