package app.offgrid.notes.merge;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Three-way merge of a note, field by field. Texts are merged by {@link TextMerge}, tags as sets; of any other field a
 * change of one side counts, and different changes of both are a conflict. Immutable.
 */
public final class NoteMerge {
    private final NoteFields base;
    private final NoteFields mine;
    private final NoteFields theirs;
    private final NoteFields merged;
    private final List<Field> conflicts;

    private NoteMerge(NoteFields base, NoteFields mine, NoteFields theirs, NoteFields merged, List<Field> conflicts) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.merged = merged;
        this.conflicts = Collections.unmodifiableList(conflicts);
    }

    /** Merges two versions that were made from one base. Symmetric but for the names mine and theirs. */
    public static NoteMerge of(NoteFields base, NoteFields mine, NoteFields theirs) {
        NoteFields merged = base;
        List<Field> conflicts = new ArrayList<Field>();
        for (Field field : Field.values()) {
            if (isConflict(field, base, mine, theirs)) {
                conflicts.add(field);
                merged = merged.with(field, theirs.get(field));
            } else {
                merged = merged.with(field, value(field, base.get(field), mine.get(field), theirs.get(field)));
            }
        }
        return new NoteMerge(base, mine, theirs, merged, conflicts);
    }

    private static boolean isConflict(Field field, NoteFields base, NoteFields mine, NoteFields theirs) {
        if (field.isStamp() || field == Field.TAGS || field == Field.PINNED || field == Field.ARCHIVED) {
            return false;
        }
        Object b = base.get(field);
        Object m = mine.get(field);
        Object t = theirs.get(field);
        if (same(m, t) || same(m, b) || same(t, b)) {
            return false;
        }
        if (isText(field)) {
            return !TextMerge.merge((String) b, (String) m, (String) t).isClean();
        }
        // Both put the note into the trash: they agree, whatever their clocks said.
        return field != Field.TRASHED_AT || m == null || t == null;
    }

    private static Object value(Field field, Object base, Object mine, Object theirs) {
        if (same(mine, theirs) || same(theirs, base)) {
            return mine;
        }
        if (same(mine, base)) {
            return theirs;
        }
        if (isText(field)) {
            return TextMerge.merge((String) base, (String) mine, (String) theirs)
                    .text();
        }
        if (field == Field.TAGS) {
            return mergeSets((Collection<?>) base, (Collection<?>) mine, (Collection<?>) theirs);
        }
        if (field == Field.CREATED_AT) {
            return Long.valueOf(Math.min(((Long) mine).longValue(), ((Long) theirs).longValue()));
        }
        // Times for people to read; the later one, so that the result is the same on both devices.
        return Long.valueOf(Math.max(((Long) mine).longValue(), ((Long) theirs).longValue()));
    }

    private static boolean isText(Field field) {
        return field == Field.TITLE || field == Field.BODY;
    }

    private static boolean same(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    /** What either side added or kept: an element goes only if a side that had it took it away. */
    private static Collection<String> mergeSets(Collection<?> base, Collection<?> mine, Collection<?> theirs) {
        TreeSet<String> merged = new TreeSet<String>();
        for (Object tag : mine) {
            if (theirs.contains(tag) || !base.contains(tag)) {
                merged.add((String) tag);
            }
        }
        for (Object tag : theirs) {
            if (!base.contains(tag)) {
                merged.add((String) tag);
            }
        }
        return merged;
    }

    /** True if the changes do not overlap anywhere. */
    public boolean isClean() {
        return conflicts.isEmpty();
    }

    /** The fields in which the changes overlap; unmodifiable. */
    public List<Field> conflicts() {
        return conflicts;
    }

    /** The merged note; where there are conflicts, their value of these fields. */
    public NoteFields fields() {
        return merged;
    }

    /** The merge of a text field, hunk by hunk, for a person to look at. */
    public MergedText text(Field field) {
        return TextMerge.merge((String) base.get(field), (String) mine.get(field), (String) theirs.get(field));
    }

    /**
     * Decides every conflict by a policy. By the clocks of the devices, which may be wrong: a policy chooses what is
     * shown, never what is kept. Of two versions of one time, theirs wins.
     *
     * @param policy any but {@link ConflictPolicy#ASK}
     */
    public NoteFields decide(ConflictPolicy policy) {
        boolean mineIsNewer = mine.editedAt() > theirs.editedAt();
        NoteFields newer = mineIsNewer ? mine : theirs;
        if (policy == ConflictPolicy.NEWEST || isClean()) {
            return isClean() ? merged : newer;
        }
        NoteFields decided = merged;
        for (Field field : conflicts) {
            decided = decided.with(
                    field,
                    isText(field)
                            ? text(field).withAll(mineIsNewer ? MergedText.Choice.MINE : MergedText.Choice.THEIRS)
                            : newer.get(field));
        }
        return decided;
    }
}
