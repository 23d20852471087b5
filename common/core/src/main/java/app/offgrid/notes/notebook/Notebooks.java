package app.offgrid.notes.notebook;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.store.LabelCount;
import app.offgrid.notes.store.LabelQueries;
import java.util.List;

/**
 * The notebooks. A notebook is a name that notes bear: it is there from the first note that is put into it until the last
 * one has left.
 */
public final class Notebooks {
    private final NoteBook book;
    private final LabelQueries labels;

    Notebooks(NoteBook book) {
        this.book = book;
        this.labels = book.store().labels();
    }

    /** All notebooks by name, with the numbers of their notes; at most {@link LabelQueries#MOST}. */
    public List<LabelCount> list() {
        return labels.notebooks();
    }

    /**
     * Renames a notebook in all its notes, those in the trash too. If there is one of the new name, they become one. For
     * large notebooks to be called off the screen's thread.
     *
     * @param newName is trimmed and cut to what a name may have; a blank one changes nothing
     */
    public Undo rename(String name, String newName, Progress progress) {
        String cut = FieldRules.cut(newName.trim(), Limits.NOTEBOOK_CHARACTERS);
        if (cut.length() == 0 || cut.equals(name)) {
            return new Undo();
        }
        return change("Rename a notebook", name, fields -> fields.with(Field.NOTEBOOK, cut), progress);
    }

    /** Takes the notebook away; its notes stay, in no notebook. */
    public Undo dissolve(String name, Progress progress) {
        return change("Dissolve a notebook", name, fields -> fields.with(Field.NOTEBOOK, null), progress);
    }

    /** Takes the notebook away and puts its notes into the trash, from where they come back into it. */
    public Undo trash(String name, Progress progress) {
        Long now = Long.valueOf(book.now());
        return change(
                "Put a notebook into the trash",
                name,
                fields -> fields.trashedAt() == null ? fields.with(Field.TRASHED_AT, now) : fields,
                progress);
    }

    private Undo change(String step, String name, Selection.Change change, Progress progress) {
        return LabelChange.run(
                book,
                step,
                (last, limit) -> labels.inNotebook(name, last, limit),
                fields -> name.equals(fields.notebook()) ? change.apply(fields) : fields,
                progress);
    }
}
