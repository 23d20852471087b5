package app.offgrid.notes.sync;

import app.offgrid.notes.store.DigestComparison;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.QueueWatch;
import app.offgrid.notes.store.ServerQuestions;
import app.offgrid.notes.store.ServerWait;
import app.offgrid.notes.store.SyncStore;
import app.offgrid.notes.store.WaitingQueries;

/** The parts of the database that the {@link SyncLoop} needs. */
public final class SyncDatabase {
    final LocalStore notes;
    final SyncStore sync;
    final ServerQuestions questions;
    final DigestComparison comparison;
    final WaitingQueries waiting;
    final QueueWatch watch;
    final ServerWait wait;

    public SyncDatabase(
            LocalStore notes,
            SyncStore sync,
            ServerQuestions questions,
            DigestComparison comparison,
            WaitingQueries waiting,
            QueueWatch watch,
            ServerWait wait) {
        this.notes = notes;
        this.sync = sync;
        this.questions = questions;
        this.comparison = comparison;
        this.waiting = waiting;
        this.watch = watch;
        this.wait = wait;
    }
}
