package app.offgrid.notes.notebook;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteVersion;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.sync.NoteHistory;
import java.util.List;

/**
 * Fetches from the server's history what the two versions of a conflict were made from. A device knows it for the edits
 * that were made on it; for those of other devices it must ask, once, and keeps the answer with the side.
 */
final class ConflictBases {
    /** At most 16 sides wait on a note: below a revision there are no more of them in a row, and the text under them. */
    private static final int VERSIONS = 20;

    private final LocalStore store;
    private final NoteHistory history;

    ConflictBases(LocalStore store, NoteHistory history) {
        this.store = store;
        this.history = history;
    }

    void fetch(String noteId, Runnable improved) {
        for (OpenSide open : store.find(noteId).unsettledSides()) {
            if (open.base() == null && open.side().forkedFrom() > 0) {
                fetch(noteId, open, improved);
            }
        }
    }

    private void fetch(String noteId, OpenSide open, Runnable improved) {
        long forkedFrom = open.side().forkedFrom();
        history.fetch(noteId, forkedFrom + 1, VERSIONS, new NoteHistory.Answer() {
            @Override
            public void found(List<NoteVersion> versions) {
                NoteFields base = textAt(forkedFrom, versions);
                if (base != null && keep(noteId, open.side().changeId(), base)) {
                    improved.run();
                }
            }

            @Override
            public void failed(SyncFailure failure) {
                // The conflict is shown without it, as it was before anybody asked.
            }
        });
    }

    /** The note's own text at a revision: the version of that revision or, under sides, the one that they were put on. */
    private static NoteFields textAt(long revision, List<NoteVersion> falling) {
        long expected = revision;
        for (NoteVersion version : falling) {
            if (version.revision() != expected) {
                return null;
            }
            if (!version.isSide()) {
                return version.fields();
            }
            expected--;
        }
        return null;
    }

    private boolean keep(String noteId, String sideId, NoteFields base) {
        NoteReplica after = store.edit(
                "Keep what a conflict was made from", noteId, before -> Editing.learnBase(before, sideId, base));
        return after.side(sideId) != null;
    }
}
