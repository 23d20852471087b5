package app.offgrid.notes.notebook;

import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.search.Terms;
import app.offgrid.notes.store.LabelCount;
import app.offgrid.notes.store.LabelQueries;
import app.offgrid.notes.store.SearchQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The tags of all notes. */
public final class Tags {
    private static final int SLICE = 200;

    private final NoteBook book;
    private final LabelQueries labels;

    Tags(NoteBook book) {
        this.book = book;
        this.labels = book.store().labels();
    }

    /** All tags by name, with the numbers of their notes; at most {@link LabelQueries#MOST}. */
    public List<LabelCount> list() {
        return labels.tags();
    }

    /**
     * Tags to offer while one is typed: those that begin so, the most used first, whatever the case and the diacritics.
     *
     * @param all from {@link #list}; to be read once while an editor is open
     * @param typed may be empty: then the most used ones
     * @param without tags that the note has
     */
    public static List<String> suggest(List<LabelCount> all, String typed, Collection<String> without, int limit) {
        String wanted = Terms.sortKey(typed, Limits.TAG_CHARACTERS);
        List<LabelCount> fitting = new ArrayList<LabelCount>();
        for (LabelCount tag : all) {
            boolean fits = Terms.sortKey(tag.name(), Limits.TAG_CHARACTERS).startsWith(wanted);
            if (fits && !without.contains(tag.name())) {
                fitting.add(tag);
            }
        }
        Collections.sort(fitting, (a, b) -> uses(b) - uses(a));
        List<String> names = new ArrayList<String>();
        for (LabelCount tag : fitting.subList(0, Math.min(limit, fitting.size()))) {
            names.add(tag.name());
        }
        return names;
    }

    private static int uses(LabelCount tag) {
        return tag.active() + tag.archived();
    }

    /**
     * Renames a tag in all notes, those in the trash too. If there is one of the new name, they become one. For many notes
     * to be called off the screen's thread.
     *
     * @param newName is trimmed and cut to what a tag may have; a blank one changes nothing
     */
    public Undo rename(String tag, String newName, Progress progress) {
        String cut = FieldRules.cut(newName.trim(), Limits.TAG_CHARACTERS);
        if (cut.length() == 0 || cut.equals(tag)) {
            return new Undo();
        }
        return change("Rename a tag", tag, cut, progress);
    }

    /** Takes the tag from all notes, those in the trash too. */
    public Undo remove(String tag, Progress progress) {
        return change("Remove a tag", tag, null, progress);
    }

    private Undo change(String step, String tag, String newTag, Progress progress) {
        SearchQueries index = book.store().search();
        boolean more = true;
        while (more) {
            more = index.indexSlice(SLICE); // notes that are not in the index yet would be missed
        }
        return LabelChange.run(
                book,
                step,
                (last, limit) -> labels.withTag(tag, last, limit),
                fields -> Selection.retag(fields, tag, newTag),
                progress);
    }
}
