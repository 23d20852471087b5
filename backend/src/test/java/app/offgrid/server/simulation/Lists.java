package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.PastVersion;
import app.offgrid.notes.notebook.Selection;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.testing.CrashingSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What people do with many notes at once, with notebooks, tags and earlier versions, and take back; a sync may come in
 * between any two transactions of it. What it should have done is held against what it did.
 */
final class Lists {
    /** The last step that can be taken back, and what it did. */
    static final class Taken {
        private final Undo undo;
        private final Map<String, NoteFields[]> changed = new LinkedHashMap<>();
        /** False if something came in between: then it is not known here what of it the step did. */
        private boolean isKnown;

        private Taken(Undo undo) {
            this.undo = undo;
        }
    }

    /** The process died while something came in between. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Step {
        Undo run();
    }

    private static final int MOST_BETWEEN = 3;

    private final Oracle oracle;
    private final Coverage coverage;
    private final Typing typing;

    Lists(Oracle oracle, Coverage coverage, Typing typing) {
        this.oracle = oracle;
        this.coverage = coverage;
        this.typing = typing;
    }

    /** @param meanwhile what comes in between, now and then */
    void perform(Act act, SimulatedDevice device, Runnable meanwhile) {
        switch (act.kind()) {
            case BULK -> bulk(device, act, meanwhile);
            case UNDO -> undo(device, act, meanwhile);
            case NOTEBOOK -> notebook(device, act, meanwhile);
            case TAG_ALL -> tagAll(device, act, meanwhile);
            default -> version(device, act, meanwhile);
        }
    }

    private void bulk(SimulatedDevice device, Act act, Runnable meanwhile) {
        List<String> chosen = new ArrayList<>();
        for (String noteId : device.readable()) {
            if ((act.b() >> chosen.size() % 5 & 1) == 1 || chosen.isEmpty()) {
                chosen.add(noteId);
            }
        }
        Set<String> all = new HashSet<>(chosen);
        boolean on = act.c() / 8 % 2 == 0;
        Selection selection = device.core().notes().selection();
        switch (act.a() % 8) {
            case 0 ->
                step(
                        "pin notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> fields.withPinned(on),
                        () -> selection.pin(chosen, on));
            case 1 ->
                step(
                        "archive notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> fields.with(Field.ARCHIVED, on),
                        () -> selection.archive(chosen, on));
            case 2 -> {
                long now = device.time.now();
                step(
                        "trash notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> trashed(fields, now),
                        () -> selection.trash(chosen));
            }
            case 3 ->
                step(
                        "restore notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> fields.with(Field.TRASHED_AT, null),
                        () -> selection.restore(chosen));
            case 4 -> {
                String notebook = on ? "notebook " + act.c() / 16 % 3 : null;
                step(
                        "move notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> fields.with(Field.NOTEBOOK, notebook),
                        () -> selection.move(chosen, notebook));
            }
            case 5 -> {
                String color = NoteColor.NAMES.get(act.c() / 16 % NoteColor.NAMES.size());
                step(
                        "colour notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> fields.with(Field.COLOR, color),
                        () -> selection.color(chosen, color));
            }
            case 6 -> {
                String tag = typing.word();
                step(
                        "tag notes",
                        device,
                        act,
                        meanwhile,
                        all,
                        fields -> retagged(fields, null, tag),
                        () -> selection.addTag(chosen, tag));
            }
            default -> {
                String tag = People.pick(selection.tagsOf(chosen), act.c() / 16);
                if (tag != null) {
                    step(
                            "untag notes",
                            device,
                            act,
                            meanwhile,
                            all,
                            fields -> retagged(fields, tag, null),
                            () -> selection.removeTag(chosen, tag));
                }
            }
        }
    }

    private void notebook(SimulatedDevice device, Act act, Runnable meanwhile) {
        NoteBook book = device.core().notes();
        String name = "notebook " + act.b() % 3;
        UnaryOperator<NoteFields> change;
        Step step;
        switch (act.a() % 3) {
            case 0:
                String other = "notebook " + act.b() / 3 % 4;
                change = fields -> fields.with(Field.NOTEBOOK, other);
                step = () -> book.notebooks().rename(name, other, done -> true);
                break;
            case 1:
                change = fields -> fields.with(Field.NOTEBOOK, null);
                step = () -> book.notebooks().dissolve(name, done -> true);
                break;
            default:
                long now = device.time.now();
                change = fields -> trashed(fields, now);
                step = () -> book.notebooks().trash(name, done -> true);
        }
        step(
                "a notebook",
                device,
                act,
                meanwhile,
                null,
                fields -> name.equals(fields.notebook()) ? change.apply(fields) : fields,
                step);
    }

    private void tagAll(SimulatedDevice device, Act act, Runnable meanwhile) {
        List<String> tags = new ArrayList<>();
        device.core().notes().tags().list().forEach(label -> tags.add(label.name()));
        String tag = People.pick(tags, act.b());
        if (tag == null) {
            return;
        }
        // Into another one that is there, or a new one.
        String other = act.a() % 3 == 0 ? People.pick(tags, act.b() / 7) : typing.word();
        boolean removes = act.a() % 4 == 3;
        step(
                "a tag",
                device,
                act,
                meanwhile,
                null,
                fields -> retagged(fields, tag, removes ? null : other),
                () -> removes
                        ? device.core().notes().tags().remove(tag, done -> true)
                        : device.core().notes().tags().rename(tag, other, done -> true));
    }

    private void version(SimulatedDevice device, Act act, Runnable meanwhile) {
        String noteId = People.pick(device.readable(), act.a());
        if (noteId == null) {
            return;
        }
        List<PastVersion> versions = new ArrayList<>(
                device.core().notes().versions().timeline(noteId).versions());
        versions.removeIf(past -> past.fields() == null || past.standing() != PastVersion.Standing.EARLIER);
        if (versions.isEmpty()) {
            return;
        }
        NoteFields version = versions.get(act.b() % versions.size()).fields();
        // Two devices may bring back the same words at different places of a text.
        oracle.doubled();
        oracle.metItself(noteId);
        step(
                "an earlier version",
                device,
                act,
                meanwhile,
                Set.of(noteId),
                fields -> fields.withTitle(version.title())
                        .withBody(version.body())
                        .withTags(version.tags()),
                () -> device.core().notes().versions().restore(noteId, version));
    }

    private void undo(SimulatedDevice device, Act act, Runnable meanwhile) {
        Taken taken = device.taken;
        device.taken = null;
        if (taken == null) {
            return;
        }
        oracle.doubled();
        Before before = new Before(device);
        boolean isDone = interrupted(device, act, meanwhile, before, () -> {
            device.core().notes().selection().undo(taken.undo);
            return null;
        });
        if (isDone) {
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
            if (field != Field.TAGS
                    && !field.isStamp()
                    && wasChanged
                    && Objects.equals(now.get(field), step[1].get(field))) {
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

    /** @param chosen the notes that it is about; null if {@code change} says so */
    private void step(
            String name,
            SimulatedDevice device,
            Act act,
            Runnable meanwhile,
            Set<String> chosen,
            UnaryOperator<NoteFields> change,
            Step step) {
        Before before = new Before(device);
        Undo[] undo = new Undo[1];
        boolean isDone = interrupted(device, act, meanwhile, before, () -> undo[0] = step.run());
        if (!isDone) {
            return;
        }
        Taken taken = new Taken(undo[0]);
        taken.isKnown = !before.hasLookedAgain();
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
                oracle.saved(device.account, noteId, was, is);
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
    private boolean interrupted(SimulatedDevice device, Act act, Runnable meanwhile, Before before, Step step) {
        int life = device.life;
        if (act.c() % 2 == 0) {
            device.sql.interruptAfter(act.c() / 2 % MOST_BETWEEN, () -> {
                coverage.count("step: something comes in between");
                meanwhile.run();
                if (device.life != life) {
                    throw new Died();
                }
                before.look();
            });
        }
        try {
            step.run();
            device.sql.goOnUninterrupted();
            return true;
        } catch (Died died) {
            attempted(device, before);
            return false;
        } catch (CrashingSql.Crash crash) {
            device.sql.goOnUninterrupted();
            attempted(device, before);
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

    private static NoteFields trashed(NoteFields fields, long now) {
        return fields.trashedAt() == null ? fields.with(Field.TRASHED_AT, now) : fields;
    }

    private static NoteFields retagged(NoteFields fields, String old, String tag) {
        List<String> tags = new ArrayList<>(fields.tags());
        if (old != null && !tags.remove(old)) {
            return fields;
        }
        if (tag != null && !tags.contains(tag)) {
            tags.add(tag);
        }
        return fields.withTags(tags);
    }
}
