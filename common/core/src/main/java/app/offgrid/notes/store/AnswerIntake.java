package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.Pulling;
import app.offgrid.notes.replica.Pushing;
import java.util.List;

/** What one answer of the server does to the notes: its results first, its page then. For one transaction. */
final class AnswerIntake {
    private final Ids ids;
    private final ReplicaTable replicas;
    private final Removals removals;
    private final Resync resync;
    private final Pulling.Context context;
    private final Resync.Mode mode;
    private final boolean anyRemovals;
    private boolean pageLacksANote;

    AnswerIntake(Ids ids, ReplicaTable replicas, Removals removals, Resync resync, Pulling.Context context) {
        this.ids = ids;
        this.replicas = replicas;
        this.removals = removals;
        this.resync = resync;
        this.context = context;
        this.mode = resync.mode();
        this.anyRemovals = !removals.isEmpty();
    }

    /**
     * True if the page is without a note that this device has to read: with a request that has not its change, it comes.
     */
    boolean pageLacksANote() {
        return pageLacksANote;
    }

    /** True if the account was being read anew when the answer came. */
    boolean readsAnew() {
        return mode != Resync.Mode.NONE;
    }

    /** @throws ContractException if the results are not those of the changes */
    void settle(List<NoteChange> changes, List<ChangeResult> results) {
        if (changes.size() != results.size()) {
            throw new ContractException(
                    "The server answered " + results.size() + " of " + changes.size() + " changes.");
        }
        for (int i = 0; i < results.size(); i++) {
            ChangeResult result = results.get(i);
            NoteChange change = changes.get(i);
            if (!result.changeId().equals(change.changeId())) {
                throw new ContractException("The server's results are not in the order of the changes.");
            }
            NoteReplica before = replicas.findOrSetAside(change.noteId());
            if (before != null
                    && before.inFlight() != null
                    && before.inFlight().change().changeId().equals(change.changeId())) {
                replicas.save(before, settle(before, result));
                if (result.outcome() != ChangeResult.Outcome.REJECTED) {
                    met(change.noteId(), false);
                }
                if (result.outcome() == ChangeResult.Outcome.STALE) {
                    read(change.noteId());
                }
            }
        }
    }

    private NoteReplica settle(NoteReplica before, ChangeResult result) {
        switch (result.outcome()) {
            case ACCEPTED:
                pageLacksANote |= Pushing.isTakenElsewhere(before, result.revision());
                return Pushing.accepted(before, result.revision());
            case STALE:
                String[] fresh = {ids.next(), ids.next(), ids.next()};
                return Pulling.stale(before, result.current(), mayBeLost(before.noteId()), context, fresh);
            default:
                return Pushing.rejected(before, new Failure(result.code(), result.message()));
        }
    }

    void take(List<NoteSnapshot> page) {
        for (NoteSnapshot note : page) {
            met(note.noteId(), note.isDeleted());
            take(note);
        }
    }

    private void take(NoteSnapshot note) {
        NoteReplica before = replicas.findOrSetAside(note.noteId());
        if (before == null) {
            // On record as a failure; its repair reads the account again.
            return;
        }
        boolean mayBeLost = mayBeLost(note.noteId());
        if (!mayBeLost && !isNews(before, note)) {
            return;
        }
        if (Removals.takesWhole(before, note)) {
            removals.hold(note, note.sequence(), mayBeLost);
            return;
        }
        NoteReplica after;
        if (mayBeLost) {
            after = Pulling.rebaseAfterLoss(before, note, context, freshIds());
        } else if ((mode == Resync.Mode.EXPIRED || mode == Resync.Mode.REPAIR)
                && note.revision() <= before.agreed().revision()) {
            after = Pulling.repair(before, note, context, freshIds());
        } else {
            after = Pulling.rebase(before, note, context, ids.next());
        }
        replicas.save(before, after);
        read(note.noteId());
    }

    /**
     * After a server has lost history, what this device has of a note may be ahead of it or beside it, until it has been read
     * once. What comes after that is on what was read.
     */
    private boolean mayBeLost(String noteId) {
        return mode == Resync.Mode.AFTER_LOSS && !resync.isRead(noteId);
    }

    private void read(String noteId) {
        if (mode == Resync.Mode.AFTER_LOSS) {
            resync.read(noteId);
        }
    }

    /**
     * Mostly a later state has a higher revision, but a note whose tombstone the server has forgotten begins at 1 again, and
     * a deletion of what somebody else had deleted is answered with their revision. So two states are the same only if one
     * change made them.
     */
    private static boolean isNews(NoteReplica before, NoteSnapshot note) {
        String agreed = before.agreed().changeId();
        return note.revision() != before.agreed().revision() || !note.changeId().equals(agreed);
    }

    private String[] freshIds() {
        return new String[] {ids.next(), ids.next()};
    }

    /** The server has word of the note: a tombstone that was held before is out of date, and the note is not lost. */
    private void met(String noteId, boolean stillDeleted) {
        if (anyRemovals && stillDeleted) {
            removals.releaseHeld(noteId);
        } else if (anyRemovals) {
            removals.release(noteId);
        }
        if (mode != Resync.Mode.NONE) {
            resync.confirm(noteId);
        }
    }
}
