package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.PastVersion;
import app.offgrid.notes.notebook.Selection;
import app.offgrid.notes.notebook.Undo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What people do with many notes at once, with notebooks, tags and earlier versions, and take back. */
final class Lists {
    private final Oracle oracle;
    private final Typing typing;
    private final Steps steps;

    Lists(Oracle oracle, Coverage coverage, Typing typing) {
        this.oracle = oracle;
        this.typing = typing;
        steps = new Steps(oracle, coverage);
    }

    /** @param meanwhile what comes in between, now and then */
    void perform(Act act, SimulatedDevice device, Runnable meanwhile) {
        Moment moment = new Moment(device, act, meanwhile);
        switch (act.kind()) {
            case BULK -> bulk(moment);
            case UNDO -> steps.takeBack(moment);
            case NOTEBOOK -> notebook(moment);
            case TAG_ALL -> tagAll(moment);
            default -> version(moment);
        }
    }

    private void bulk(Moment moment) {
        SimulatedDevice device = moment.device();
        Act act = moment.act();
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
                steps.take(moment, "pin notes", all, fields -> fields.withPinned(on), () -> selection.pin(chosen, on));
            case 1 ->
                steps.take(
                        moment,
                        "archive notes",
                        all,
                        fields -> fields.with(Field.ARCHIVED, on),
                        () -> selection.archive(chosen, on));
            case 2 -> {
                long now = device.time.now();
                steps.take(moment, "trash notes", all, fields -> trashed(fields, now), () -> selection.trash(chosen));
            }
            case 3 ->
                steps.take(
                        moment,
                        "restore notes",
                        all,
                        fields -> fields.with(Field.TRASHED_AT, null),
                        () -> selection.restore(chosen));
            case 4 -> {
                String notebook = on ? "notebook " + act.c() / 16 % 3 : null;
                steps.take(
                        moment,
                        "move notes",
                        all,
                        fields -> fields.with(Field.NOTEBOOK, notebook),
                        () -> selection.move(chosen, notebook));
            }
            case 5 -> {
                String color = NoteColor.NAMES.get(act.c() / 16 % NoteColor.NAMES.size());
                steps.take(
                        moment,
                        "colour notes",
                        all,
                        fields -> fields.with(Field.COLOR, color),
                        () -> selection.color(chosen, color));
            }
            case 6 -> {
                String tag = typing.word();
                steps.take(
                        moment,
                        "tag notes",
                        all,
                        fields -> retagged(fields, null, tag),
                        () -> selection.addTag(chosen, tag));
            }
            default -> {
                String tag = People.pick(selection.tagsOf(chosen), act.c() / 16);
                if (tag != null) {
                    steps.take(
                            moment,
                            "untag notes",
                            all,
                            fields -> retagged(fields, tag, null),
                            () -> selection.removeTag(chosen, tag));
                }
            }
        }
    }

    private void notebook(Moment moment) {
        SimulatedDevice device = moment.device();
        Act act = moment.act();
        NoteBook book = device.core().notes();
        String name = "notebook " + act.b() % 3;
        UnaryOperator<NoteFields> change;
        Supplier<Undo> step;
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
        steps.take(
                moment,
                "a notebook",
                null,
                fields -> name.equals(fields.notebook()) ? change.apply(fields) : fields,
                step);
    }

    private void tagAll(Moment moment) {
        SimulatedDevice device = moment.device();
        Act act = moment.act();
        List<String> tags = new ArrayList<>();
        device.core().notes().tags().list().forEach(label -> tags.add(label.name()));
        String tag = People.pick(tags, act.b());
        if (tag == null) {
            return;
        }
        // Into another one that is there, or a new one.
        String other = act.a() % 3 == 0 ? People.pick(tags, act.b() / 7) : typing.word();
        boolean removes = act.a() % 4 == 3;
        steps.take(
                moment,
                "a tag",
                null,
                fields -> retagged(fields, tag, removes ? null : other),
                () -> removes
                        ? device.core().notes().tags().remove(tag, done -> true)
                        : device.core().notes().tags().rename(tag, other, done -> true));
    }

    private void version(Moment moment) {
        SimulatedDevice device = moment.device();
        Act act = moment.act();
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
        steps.take(
                moment,
                "an earlier version",
                Set.of(noteId),
                fields -> fields.withTitle(version.title())
                        .withBody(version.body())
                        .withTags(version.tags()),
                () -> device.core().notes().versions().restore(noteId, version));
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
