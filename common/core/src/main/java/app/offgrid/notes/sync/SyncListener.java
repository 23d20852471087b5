package app.offgrid.notes.sync;

/** Hears of what the sync does. Called on the worker; must return at once. */
public interface SyncListener {
    /** The status has changed. */
    void statusChanged(SyncStatus status);

    /** Notes on this device may have changed by a sync. */
    void notesChanged();
}
