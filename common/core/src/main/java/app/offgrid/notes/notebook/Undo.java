package app.offgrid.notes.notebook;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one step of a person changed in which notes, to be taken back. Kept in memory, for one thread. */
public final class Undo {
    /** A step over more notes cannot be taken back. */
    public static final int MOST = 10_000;

    /** One field of one note. */
    private static final class Step {
        final Field field;
        final Object before;
        final Object after;

        Step(Field field, Object before, Object after) {
            this.field = field;
            this.before = before;
            this.after = after;
        }
    }

    private final List<String> noteIds = new ArrayList<String>();
    private final List<List<Step>> steps = new ArrayList<List<Step>>();
    private boolean tooMany;

    Undo() {}

    void record(String noteId, NoteFields before, NoteFields after) {
        if (noteIds.size() == MOST) {
            tooMany = true;
            noteIds.clear();
            steps.clear();
        }
        if (tooMany) {
            return;
        }
        List<Step> changed = new ArrayList<Step>(1);
        for (Field field : Field.values()) {
            Object old = before.get(field);
            Object now = after.get(field);
            if (!field.isStamp() && !(old == null ? now == null : old.equals(now))) {
                changed.add(new Step(field, old, now));
            }
        }
        noteIds.add(noteId);
        steps.add(changed);
    }

    /** How many notes can be put back; 0 if nothing was changed, or more than can be taken back. */
    public int size() {
        return noteIds.size();
    }

    List<String> noteIds() {
        return noteIds;
    }

    /** The fields with what this step changed put back, where nobody has changed it since. */
    NoteFields applyTo(int index, NoteFields current) {
        NoteFields result = current;
        for (Step step : steps.get(index)) {
            Object now = current.get(step.field);
            if (step.field == Field.TAGS) {
                result = result.with(Field.TAGS, tags((Collection<?>) now, step));
            } else if (isAsLeft(step, now)) {
                result = result.with(step.field, step.before);
            }
        }
        return result;
    }

    /** Of a note in the trash it does not matter since when: somebody else may have put it there too, by another clock. */
    private static boolean isAsLeft(Step step, Object now) {
        if (step.field == Field.TRASHED_AT) {
            return (now == null) == (step.after == null);
        }
        return now == null ? step.after == null : now.equals(step.after);
    }

    /** Each tag is a field of its own: those that were added go, those that were taken away come back. */
    private static Set<Object> tags(Collection<?> now, Step step) {
        Collection<?> before = (Collection<?>) step.before;
        Collection<?> after = (Collection<?>) step.after;
        Set<Object> tags = new HashSet<Object>(now);
        for (Object tag : after) {
            if (!before.contains(tag)) {
                tags.remove(tag);
            }
        }
        for (Object tag : before) {
            if (!after.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }
}
