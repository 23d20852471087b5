package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.testing.CrashingSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Takes steps over many notes, and takes them back, while something comes in between any two transactions; then holds what
 * they did against what they should have done, and tells the oracle.
 */
final class Steps {
    /** The last step that can be taken back, and what it did. */
    static final class Taken {
        private final Undo undo;
        private final Map<String, NoteFields[]> changed = new LinkedHashMap<>();
        /** False if something came in between: then it is not known here what of it the step did. */
        private final boolean isKnown;

        private Taken(Undo undo, boolean isKnown) {
            this.undo = undo;
            this.isKnown = isKnown;
        }
    }

    private final Oracle oracle;
    private final Coverage coverage;

    Steps(Oracle oracle, Coverage coverage) {
        this.oracle = oracle;
        this.coverage = coverage;
    }

    /**
     * @param chosen the notes that it is about; null if {@code change} says so
     * @param change what it makes of one of them
     */
    void take(Moment moment, String name, Set<String> chosen, UnaryOperator<NoteFields> change, Supplier<Undo> step) {
        SimulatedDevice device = moment.device();
        Before before = new Before(device);
        Undo[] undo = new Undo[1];
        if (!isDone(moment, before, () -> undo[0] = step.get())) {
            return;
        }
        Taken taken = new Taken(undo[0], !before.hasLookedAgain());
        device.taken = undo[0].size() == 0 ? null : taken;
        finish(
                name,
                device,
                before,
                taken,
                chosen == null,
                (noteId, fields) ->
                        fields != null && (chosen == null || chosen.contains(noteId)) ? change.apply(fields) : fields);
    }

    /** Takes the last step of the device back. */
    void takeBack(Moment moment) {
        SimulatedDevice device = moment.device();
        Taken taken = device.taken;
        device.taken = null;
        if (taken == null) {
            return;
        }
        oracle.doubled();
        Before before = new Before(device);
        if (isDone(moment, before, () -> device.core().notes().selection().undo(taken.undo))) {
            finish("undo", device, before, null, false, (noteId, fields) -> {
                if (!taken.isKnown) {
                    return device.find(noteId).fields();
                }
                return fields == null || !taken.changed.containsKey(noteId)
                        ? fields
                        : takenBack(fields, taken.changed.get(noteId));
            });
        }
    }

    /** Each field that the step changed is what it was, unless somebody has changed it since; each tag by itself. */
    private static NoteFields takenBack(NoteFields now, NoteFields[] step) {
        NoteFields back = now;
        for (Field field : Field.values()) {
            boolean wasChanged = !Objects.equals(step[0].get(field), step[1].get(field));
            if (field != Field.TAGS && !field.isStamp() && wasChanged && isAsLeft(field, now, step[1])) {
                back = back.with(field, step[0].get(field));
            }
        }
        List<String> tags = new ArrayList<>(now.tags());
        tags.removeIf(tag -> step[1].tags().contains(tag) && !step[0].tags().contains(tag));
        step[0].tags().stream()
                .filter(tag -> !step[1].tags().contains(tag) && !tags.contains(tag))
                .forEach(tags::add);
        return back.withTags(tags);
    }

    /** Since when a note is in the trash is what a clock says. */
    private static boolean isAsLeft(Field field, NoteFields now, NoteFields left) {
        return field == Field.TRASHED_AT
                ? (now.trashedAt() == null) == (left.trashedAt() == null)
                : Objects.equals(now.get(field), left.get(field));
    }

    /** @param isFromAList true if the step read a list of notes first */
    private void finish(
            String name,
            SimulatedDevice device,
            Before before,
            Taken taken,
            boolean isFromAList,
            Before.Expected expected) {
        boolean cameBetween = isFromAList && before.hasLookedAgain();
        before.requireAfter(name, (noteId, fields) -> {
            NoteFields wanted = expected.of(noteId, fields);
            // What came into the list after it had been read may or may not be met.
            boolean isNew = cameBetween && !before.wasSoAtFirst(noteId);
            return isNew
                            && device.find(noteId).fields() != null
                            && fields != null
                            && device.find(noteId).fields().sameContentAs(fields)
                    ? fields
                    : wanted;
        });
        for (String noteId : before.notes().keySet()) {
            NoteFields was = before.of(noteId);
            NoteFields is = device.find(noteId).fields();
            if (was != null && is != null && !was.sameContentAs(is)) {
                coverage.count("step: " + name);
                oracle.saved(device, noteId, was, is);
                Set<String> back = Typing.wordsOf(is);
                back.removeAll(Typing.wordsOf(was));
                device.takenBack.addAll(back);
                if (taken != null) {
                    taken.changed.put(noteId, new NoteFields[] {was, is});
                }
            }
        }
        device.time.runTasks();
    }

    /** False if the process died in it. */
    private boolean isDone(Moment moment, Before before, Runnable step) {
        Runnable look = () -> {
            coverage.count("step: something comes in between");
            before.look();
        };
        try {
            boolean isDone = moment.isDone(look, step);
            if (!isDone) {
                attempted(moment.device(), before);
            }
            return isDone;
        } catch (CrashingSql.Crash crash) {
            attempted(moment.device(), before);
            throw crash;
        }
    }

    /** Whatever is different now may be so or not. */
    private void attempted(SimulatedDevice device, Before before) {
        for (String noteId : before.notes().keySet()) {
            NoteFields was = before.of(noteId);
            NoteFields is = device.find(noteId).fields();
            if (was != null && is != null && !was.sameContentAs(is)) {
                oracle.attempted(device.account, was, is);
            }
        }
    }
}
