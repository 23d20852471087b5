package app.offgrid.notes.notebook;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteVersion;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.sync.NoteHistory;
import java.util.List;

/** Earlier versions of notes, and the way back to one. */
public final class NoteVersions {
    /** Where a page of the server's versions is told of, once, on the worker; never, if somebody signed out meanwhile. */
    public interface Fetched {
        /**
         * @param page what {@link Timeline#add} takes, by the one who reads the timeline; null if it could not be fetched
         * @param why null if it was
         */
        void ended(List<NoteVersion> page, SyncFailure why);
    }

    private final NoteBook book;

    NoteVersions(NoteBook book) {
        this.book = book;
    }

    /** What this device has of a note's history; {@link #fetch} brings the rest. */
    public Timeline timeline(String noteId) {
        return new Timeline(book.find(noteId), book.store().versions(noteId));
    }

    /**
     * Asks the server for the page after those that the timeline has; returns at once.
     *
     * @param limit most versions, from 1 to {@link NoteHistory#MOST}
     */
    public void fetch(Timeline timeline, int limit, Fetched fetched) {
        book.history(timeline.noteId(), timeline.before(), limit, new NoteHistory.Answer() {
            @Override
            public void found(List<NoteVersion> versions) {
                fetched.ended(versions, null);
            }

            @Override
            public void failed(SyncFailure failure) {
                fetched.ended(null, failure);
            }
        });
    }

    /** True if the note has not changed since the timeline was begun. */
    public boolean isCurrent(Timeline timeline) {
        return timeline.isOf(book.find(timeline.noteId()));
    }

    /**
     * Brings back the title, the text and the tags of a version as a new edit; the rest of the note stays as it is. What the
     * note said until now is kept on this device.
     *
     * @return what {@link Selection#undo} needs; of size 0 if the note says so already or was deleted meanwhile
     */
    public Undo restore(String noteId, NoteFields version) {
        Undo undo = new Undo();
        long now = book.now();
        book.store().editKeeping("Bring back a version", noteId, before -> restored(before, version, now, undo));
        book.edited();
        return undo;
    }

    private static NoteReplica restored(NoteReplica before, NoteFields version, long now, Undo undo) {
        NoteFields fields = before.fields();
        if (fields == null) {
            return before;
        }
        NoteFields after =
                fields.withTitle(version.title()).withBody(version.body()).withTags(version.tags());
        if (after.sameContentAs(fields)) {
            return before;
        }
        undo.record(before.noteId(), fields, after);
        return Editing.edit(before, after.stampedAt(now));
    }
}
