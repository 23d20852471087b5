package app.offgrid.notes.notebook;

import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
import app.offgrid.notes.store.NoteSummary;
import java.util.ArrayList;
import java.util.List;

/** The emptying of the trash. */
public final class Trash {
    /** Most notes that one tidying deletes; the next one goes on. */
    static final int MOST = 1_000;

    private final NoteBook book;
    private final Settings settings;

    Trash(NoteBook book, Settings settings) {
        this.book = book;
        this.settings = settings;
    }

    /**
     * Deletes for good what has been in the trash for as long as the person's rule says. A day counts only if the app was
     * used on it, so a clock that jumps deletes nothing early; a note with unsent edits, a failure or a conflict stays.
     * To be called when the app starts or is looked at again.
     *
     * @return how many notes were deleted
     */
    public int tidy() {
        book.store().trash().seeDay(book.now());
        int days = settings.trashDays();
        int deleted = 0;
        while (days > 0 && deleted < MOST) {
            List<String> due = book.store().trash().due(days, LocalStore.BATCH);
            int gone = delete("Delete what has been in the trash for long", due, true);
            if (gone == 0) {
                break;
            }
            deleted += gone;
        }
        if (deleted > 0) {
            book.edited();
        }
        return deleted;
    }

    /**
     * Deletes everything in the trash for good, at a person's word. Notes with a conflict stay: nobody has decided which
     * version it is that goes.
     *
     * @return how many notes were deleted
     */
    public int empty(Progress progress) {
        int deleted = 0;
        NoteCursor after = null;
        boolean more = true;
        while (more) {
            NotePage page = book.page(NoteFilter.TRASH, NoteOrder.EDITED_NEWEST_FIRST, after, LocalStore.BATCH);
            List<String> ids = new ArrayList<String>();
            for (NoteSummary note : page.notes()) {
                ids.add(note.noteId());
            }
            deleted += delete("Empty the trash", ids, false);
            after = page.next();
            more = after != null && progress.done(deleted);
        }
        book.edited();
        return deleted;
    }

    private int delete(String name, List<String> noteIds, boolean syncedOnly) {
        int[] deleted = {0};
        book.store().editAll(name, noteIds, before -> {
            boolean goes = mayGo(before, syncedOnly);
            deleted[0] += goes ? 1 : 0;
            return goes ? Editing.delete(before) : before;
        });
        return deleted[0];
    }

    private static boolean mayGo(NoteReplica note, boolean syncedOnly) {
        boolean inTrash = note.fields() != null && note.fields().trashedAt() != null;
        return inTrash && (syncedOnly ? note.state() == NoteState.SYNCED : note.state() != NoteState.CONFLICT);
    }
}
