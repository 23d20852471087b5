package app.offgrid.notes.notebook;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.store.LocalStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person does with many notes at once. Notes that are gone or are so already are left alone. The notes are changed
 * in transactions of {@link LocalStore#BATCH}: after a failure the batches before it stay changed. Each method returns what
 * {@link #undo} needs.
 */
public final class Selection {
    /** Most notes of one selection. */
    public static final int MOST = Undo.MOST;

    private static final int MOST_READ = 500;

    /** What becomes of one note. */
    interface Change {
        NoteFields apply(NoteFields fields);
    }

    private final NoteBook book;

    Selection(NoteBook book) {
        this.book = book;
    }

    public Undo pin(List<String> noteIds, boolean pinned) {
        return set("Pin notes", noteIds, Field.PINNED, Boolean.valueOf(pinned));
    }

    public Undo archive(List<String> noteIds, boolean archived) {
        return set("Archive notes", noteIds, Field.ARCHIVED, Boolean.valueOf(archived));
    }

    /** Puts notes into the trash; those that are there stay as they are. */
    public Undo trash(List<String> noteIds) {
        Long now = Long.valueOf(book.now());
        return change(
                "Put notes into the trash",
                noteIds,
                fields -> fields.trashedAt() == null ? fields.with(Field.TRASHED_AT, now) : fields);
    }

    public Undo restore(List<String> noteIds) {
        return set("Restore notes", noteIds, Field.TRASHED_AT, null);
    }

    /** @param notebook the name, or null for no notebook */
    public Undo move(List<String> noteIds, String notebook) {
        return set("Move notes", noteIds, Field.NOTEBOOK, notebook);
    }

    /** @param color one of {@link NoteColor#NAMES} */
    public Undo color(List<String> noteIds, String color) {
        if (!NoteColor.NAMES.contains(color)) {
            throw new IllegalArgumentException("no colour: " + color);
        }
        return set("Colour notes", noteIds, Field.COLOR, color);
    }

    public Undo addTag(List<String> noteIds, String tag) {
        return change("Tag notes", noteIds, fields -> Selection.retag(fields, null, tag));
    }

    public Undo removeTag(List<String> noteIds, String tag) {
        return change("Untag notes", noteIds, fields -> Selection.retag(fields, tag, null));
    }

    /** The tags that the notes have, or the first {@value #MOST_READ} of many; those of most of them first. */
    public List<String> tagsOf(List<String> noteIds) {
        Map<String, Integer> uses = new LinkedHashMap<String, Integer>();
        for (String noteId : noteIds.subList(0, Math.min(MOST_READ, noteIds.size()))) {
            NoteFields fields = book.find(noteId).fields();
            for (String tag : fields == null ? new ArrayList<String>() : fields.tags()) {
                Integer before = uses.get(tag);
                uses.put(tag, Integer.valueOf(before == null ? 1 : before.intValue() + 1));
            }
        }
        List<String> tags = new ArrayList<String>(uses.keySet());
        Collections.sort(tags, (a, b) -> {
            int byUse = uses.get(b).intValue() - uses.get(a).intValue();
            return byUse != 0 ? byUse : a.compareTo(b);
        });
        return tags;
    }

    /** The note with one tag in place of another; either may be null for none. */
    static NoteFields retag(NoteFields fields, String old, String tag) {
        if (old != null && !fields.tags().contains(old)) {
            return fields;
        }
        Set<String> tags = new HashSet<String>(fields.tags());
        tags.remove(old);
        if (tag != null) {
            tags.add(tag);
        }
        return fields.withTags(tags);
    }

    private Undo set(String name, List<String> noteIds, Field field, Object value) {
        return change(name, noteIds, fields -> fields.with(field, value));
    }

    /**
     * Takes a step back: in each note the fields that the step changed get what they had, unless they have been changed
     * since. Of tags, each is taken for itself.
     *
     * @return how many notes were put back, wholly or in part
     */
    public int undo(Undo undo) {
        Map<String, Integer> places = new LinkedHashMap<String, Integer>();
        for (String noteId : undo.noteIds()) {
            places.put(noteId, Integer.valueOf(places.size()));
        }
        int[] changed = {0};
        batches(undo.noteIds(), batch -> book.store().editAll("Undo", batch, before -> {
            NoteFields fields = before.fields();
            if (fields == null) {
                return before;
            }
            NoteFields after = undo.applyTo(places.get(before.noteId()).intValue(), fields);
            changed[0] += after.equals(fields) ? 0 : 1;
            return after.equals(fields) ? before : Editing.edit(before, after);
        }));
        book.edited();
        return changed[0];
    }

    private Undo change(String name, List<String> noteIds, Change change) {
        if (noteIds.size() > MOST) {
            throw new IllegalArgumentException("a selection of " + noteIds.size());
        }
        Undo undo = new Undo();
        batches(noteIds, batch -> apply(name, batch, change, undo));
        book.edited();
        return undo;
    }

    /** Changes one batch; remembers in {@code undo} what was changed. */
    void apply(String name, List<String> batch, Change change, Undo undo) {
        book.store().editAll(name, batch, before -> apply(before, change, undo));
    }

    private static NoteReplica apply(NoteReplica before, Change change, Undo undo) {
        NoteFields fields = before.fields();
        NoteFields after = fields == null ? null : change.apply(fields);
        if (fields == null || after.equals(fields)) {
            return before;
        }
        undo.record(before.noteId(), fields, after);
        return Editing.edit(before, after);
    }

    private interface Batch {
        void run(List<String> noteIds);
    }

    private static void batches(List<String> noteIds, Batch work) {
        for (int start = 0; start < noteIds.size(); start += LocalStore.BATCH) {
            int end = Math.min(noteIds.size(), start + LocalStore.BATCH);
            work.run(Collections.unmodifiableList(new ArrayList<String>(noteIds.subList(start, end))));
        }
    }
}
