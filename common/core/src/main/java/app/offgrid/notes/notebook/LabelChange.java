package app.offgrid.notes.notebook;

import app.offgrid.notes.store.LocalStore;
import java.util.List;

/** One change of all notes that bear a name, in batches; may be stopped, or killed, and called again to go on. */
final class LabelChange {
    /** Where the notes come from. */
    interface Source {
        List<String> after(String noteId, int limit);
    }

    private LabelChange() {}

    /** @return what an undo needs; it is empty if more notes were changed than can be taken back */
    static Undo run(NoteBook book, String name, Source source, Selection.Change change, Progress progress) {
        Selection selection = new Selection(book);
        Undo undo = new Undo();
        String last = "";
        int done = 0;
        boolean more = true;
        while (more) {
            List<String> batch = source.after(last, LocalStore.BATCH);
            if (batch.isEmpty()) {
                break;
            }
            selection.apply(name, batch, change, undo);
            last = batch.get(batch.size() - 1);
            done += batch.size();
            more = progress.done(done);
        }
        book.edited();
        return undo;
    }
}
