package app.offgrid.notes.interchange;

import app.offgrid.notes.host.Worker;
import app.offgrid.notes.store.Intake;

/**
 * Brings notes in from other programs' files. Runs on the worker, a batch at a time, so that saving and syncing go on in
 * between. May be called from any thread.
 */
public final class Importer {
    /** Hears how an import gets on; on the worker's thread. */
    public interface Listener {
        /** Something was looked at. The last call of an import has a state other than running. */
        void progress(ImportReport report);
    }

    private final Intake intake;
    private final Worker worker;
    private final Runnable saved;

    /** @param saved to be told, on the worker, whenever notes have been saved: they wait to be sent */
    public Importer(Intake intake, Worker worker, Runnable saved) {
        this.intake = intake;
        this.worker = worker;
        this.saved = saved;
    }

    /**
     * Starts an import and returns at once.
     *
     * @param archive read on the worker's thread only
     * @param againIfDeleted whether notes that an earlier import brought, and that were deleted here since, are to come back
     * @return the import, to be cancelled by
     */
    public Import start(Archive archive, boolean againIfDeleted, Listener listener) {
        Import started = new Import(archive, againIfDeleted, listener, intake, worker, saved);
        started.post();
        return started;
    }
}
