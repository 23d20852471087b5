package app.offgrid.notes.notebook;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.Worker;
import app.offgrid.notes.store.SearchQueries;

/** Takes the notes of an earlier version of the app into the index, a little at a time, between other work. */
public final class Indexing {
    /** So many notes keep the database busy for well under a tenth of a second. */
    private static final int SLICE = 50;

    private final SearchQueries queries;
    private final Worker worker;

    public Indexing(SearchQueries queries, Worker worker) {
        this.queries = queries;
        this.worker = worker;
    }

    /** Begins, or goes on where an earlier run of the app has ended; does nothing if all is done. */
    public void start() {
        if (!queries.isComplete()) {
            worker.execute(this::slice);
        }
    }

    private void slice() {
        boolean more;
        try {
            more = queries.indexSlice(SLICE);
        } catch (StorageException e) {
            return; // no room, say: whatever else writes will tell the person; the next start tries again
        }
        if (more) {
            worker.execute(this::slice);
        }
    }
}
