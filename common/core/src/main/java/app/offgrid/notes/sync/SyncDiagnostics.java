package app.offgrid.notes.sync;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.QueueWatch;
import app.offgrid.notes.store.RoundOutcome;
import app.offgrid.notes.store.WaitingNote;
import app.offgrid.notes.store.WaitingQueries;
import java.util.List;

/** What a person can be told about the sync beyond its status. Watches the loop, and changes nothing of it. */
public final class SyncDiagnostics {
    private final WaitingQueries queries;
    private final QueueWatch watch;
    private final FailureLog log = new FailureLog();

    SyncDiagnostics(WaitingQueries queries, QueueWatch watch) {
        this.queries = queries;
        this.watch = watch;
    }

    /** The first notes that are not in sync: those that need a person, then those that wait, in the order they go out in. */
    public List<WaitingNote> waiting(int limit) {
        return queries.first(limit);
    }

    /**
     * A report that can be sent to anybody; it bears no text of a note and nothing of the account.
     *
     * @param app the version of the app
     * @param platform what it runs on
     * @param now by the device's clock, in milliseconds since the epoch
     */
    public Diagnosis diagnose(SyncStatus status, String app, String platform, long now) {
        Diagnosis.Facts facts = new Diagnosis.Facts();
        facts.app = app;
        facts.platform = platform;
        facts.now = now;
        facts.notes = queries.notes();
        facts.sent = queries.sent();
        facts.failures = queries.failures();
        facts.cursor = queries.cursor();
        facts.epoch = queries.epoch();
        facts.queue = watch.age();
        facts.log = log.entries();
        return new Diagnosis(status, facts);
    }

    QueueWatch watch() {
        return watch;
    }

    /** A round has ended well; on the worker. */
    void done(RoundOutcome outcome, long now) {
        if (!outcome.more()) {
            look(now);
        }
    }

    /** A round has failed; on the worker. */
    void failed(SyncFailure failure, long now) {
        log.add(failure.kind(), now);
        if (failure.asksForPatience()) {
            // It has not looked at what waits, so it has not left it behind.
            return;
        }
        switch (failure.kind()) {
            case BUSY:
            case UPDATE_NEEDED:
            case WRONG_SERVER:
            case CONTRACT_BROKEN:
                look(now);
                break;
            default:
        }
    }

    private void look(long now) {
        try {
            watch.answered(now);
        } catch (StorageException e) {
            // Watching must not disturb what is watched: the sync tells of the storage by itself.
            log.add(SyncFailure.Kind.STORAGE, now);
        }
    }
}
