package app.offgrid.notes.sync;

/** What became of a wake-up in the background. */
public enum WakeResult {
    /** In sync, and nothing has come; or there was nothing that could be done, and no request was made. */
    NOTHING_NEW,
    /** In sync, and notes have come. */
    NEWS,
    /** The time was over first, or the person came back; the next sync goes on from there. */
    CUT,
    /** The server could not be reached, or did not do what it was asked. */
    FAILED
}
