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
    private final NoteFields mine;
    private final NoteFields theirs;
    private final MergedText title;
    private final MergedText body;
    private final NoteFields merged;
    private final List<Field> conflicts;

    private NoteMerge(NoteFields base, NoteFields mine, NoteFields theirs) {
        this.mine = mine;
        this.theirs = theirs;
        this.title = TextMerge.merge(base.title(), mine.title(), theirs.title());
        this.body = TextMerge.merge(base.body(), mine.body(), theirs.body());
        NoteFields result = base;
        List<Field> overlapping = new ArrayList<Field>();
        for (Field field : Field.values()) {
            Object b = base.get(field);
            Object m = mine.get(field);
            Object t = theirs.get(field);
            if (isText(field) ? !text(field).isClean() : isConflict(field, b, m, t)) {
                overlapping.add(field);
                result = result.with(field, t);
            } else {
                result = result.with(field, isText(field) ? text(field).text() : merge(field, b, m, t));
            }
        }
        this.merged = result;
        this.conflicts = Collections.unmodifiableList(overlapping);
    }

    /** Merges two versions that were made from one base. Symmetric but for the names mine and theirs. */
    public static NoteMerge of(NoteFields base, NoteFields mine, NoteFields theirs) {
        return new NoteMerge(base, mine, theirs);
    }

    private static boolean isConflict(Field field, Object base, Object mine, Object theirs) {
        if (same(mine, theirs) || same(mine, base) || same(theirs, base)) {
            return false;
        }
        switch (field) {
            case NOTEBOOK:
            case COLOR:
                return true;
            default:
                return false;
        }
    }

    private static Object merge(Field field, Object base, Object mine, Object theirs) {
        if (same(mine, theirs) || same(theirs, base)) {
            return mine;
        }
        if (same(mine, base)) {
            return theirs;
        }
        if (field == Field.TAGS) {
            return mergeSets((Collection<?>) base, (Collection<?>) mine, (Collection<?>) theirs);
        }
        if (mine == null || theirs == null) {
            // One took the note out of the trash, the other's clock said another time for when it was put there.
            return null;
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

    /**
     * The merge of a text, hunk by hunk, for a person to look at.
     *
     * @param field title or body
     */
    public MergedText text(Field field) {
        return field == Field.TITLE ? title : body;
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
