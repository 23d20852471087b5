package app.offgrid.server.simulation;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.testing.CrashingSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What people do with their notes, told to the oracle as they see it. */
final class People {
    private static final List<ConflictPolicy> POLICIES = List.of(ConflictPolicy.values());

    private final Oracle oracle;
    private final Coverage coverage;
    private final Typing typing = new Typing();
    private final int notes;

    /** @param notes how many notes people write before they edit those that are there */
    People(Oracle oracle, Coverage coverage, int notes) {
        this.notes = notes;
        this.oracle = oracle;
        this.coverage = coverage;
    }

    void perform(Act act, SimulatedDevice device) {
        switch (act.kind()) {
            case WRITE -> write(device, act);
            case OPEN -> open(device, act);
            case TYPE -> type(device, act);
            case SAVE -> save(device);
            case SETTLE -> settle(device, act);
            case KEEP_BOTH -> keepBoth(device, act);
            case DELETE -> delete(device, act);
            case DELETE_MANY -> deleteMany(device);
            case POLICY -> device.core().settings().decideBy(POLICIES.get(act.a() % POLICIES.size()));
            default -> change(device, act);
        }
    }

    void write(SimulatedDevice device, Act act) {
        if (device.readable().size() >= notes) {
            return;
        }
        NoteEditor editor = device.core().notes().create();
        save(device, editor, NoteFields.EMPTY.withTitle(typing.word()).withBody(typing.text(act.a())));
    }

    /** A change of one kind of one note, saved at once. */
    private void change(SimulatedDevice device, Act act) {
        String noteId = pick(device.readable(), act.a());
        if (noteId == null) {
            return;
        }
        NoteEditor editor = device.core().notes().open(noteId);
        NoteFields seen = editor.fields();
        save(device, editor, changed(seen, act, device));
    }

    private NoteFields changed(NoteFields seen, Act act, SimulatedDevice device) {
        switch (act.kind()) {
            case EDIT:
                return seen.withBody(typing.edit(seen.body(), act.b(), act.c()));
            case TITLE:
                return seen.withTitle(act.b() % 2 == 0 ? typing.word() : seen.title() + " " + typing.word());
            case TAG:
                List<String> tags = new ArrayList<>(seen.tags());
                if (tags.isEmpty() || act.b() % 3 > 0) {
                    tags.add(typing.word());
                } else {
                    tags.remove(act.c() % tags.size());
                }
                return seen.withTags(tags);
            case FLAG:
                return flagged(seen, act.b());
            case TRASH:
                // What is in the trash is not put there again.
                return seen.trashedAt() != null ? seen : seen.with(Field.TRASHED_AT, device.time.now());
            default:
                return seen.with(Field.TRASHED_AT, null);
        }
    }

    private static NoteFields flagged(NoteFields seen, int b) {
        switch (b % 4) {
            case 0:
                return seen.withPinned(!seen.pinned());
            case 1:
                return seen.with(Field.ARCHIVED, !seen.archived());
            case 2:
                return seen.with(Field.COLOR, NoteColor.NAMES.get(b / 4 % NoteColor.NAMES.size()));
            default:
                return seen.with(Field.NOTEBOOK, b / 4 % 3 == 0 ? null : "notebook " + b / 4 % 3);
        }
    }

    private void save(SimulatedDevice device, NoteEditor editor, NoteFields edited) {
        NoteFields seen = editor.fields();
        try {
            NoteEditor.Saved saved = editor.save(edited);
            coverage.count("save: " + saved);
            if (saved == NoteEditor.Saved.CONFLICT) {
                oracle.metItself(editor.noteId());
            }
        } catch (CrashingSql.Crash e) {
            oracle.attempted(device.account, seen, edited);
            throw e;
        }
        oracle.saved(device.account, seen, edited);
        device.time.runTasks();
    }

    private void open(SimulatedDevice device, Act act) {
        String noteId = pick(device.readable(), act.a());
        if (noteId != null) {
            device.editor = device.core().notes().open(noteId);
            device.shown = device.editor.fields();
        }
    }

    private void type(SimulatedDevice device, Act act) {
        if (device.editor != null) {
            device.shown = device.shown.withBody(typing.edit(device.shown.body(), act.b(), act.c()));
        }
    }

    private void save(SimulatedDevice device) {
        if (device.editor != null) {
            save(device, device.editor, device.shown);
            device.shown = device.editor.fields();
        }
    }

    /** What the screen does when a sync has brought something. */
    void refresh(SimulatedDevice device) {
        if (device.editor != null && device.editor.refresh(device.shown)) {
            coverage.count("editor: refreshed while open");
            device.shown = device.editor.fields();
        }
    }

    /** Somebody clears up: most of the notes go at once. */
    private void deleteMany(SimulatedDevice device) {
        List<String> all = device.readable();
        for (String noteId : all.subList(all.size() / 4, all.size())) {
            delete(device, noteId);
        }
    }

    private void delete(SimulatedDevice device, Act act) {
        String noteId = pick(device.readable(), act.a());
        if (noteId != null) {
            delete(device, noteId);
        }
    }

    private void delete(SimulatedDevice device, String noteId) {
        Set<String> seen = Typing.wordsOf(device.find(noteId).fields());
        for (OpenSide side : device.find(noteId).unsettledSides()) {
            seen.addAll(Typing.wordsOf(side.side().fields()));
        }
        oracle.discarded(seen);
        device.core().notes().delete(noteId);
        oracle.deletedByPerson(noteId);
        device.time.runTasks();
        if (device.editor != null && device.editor.noteId().equals(noteId)) {
            device.editor = null;
        }
    }

    /** Opens a conflict and settles it, or settles the one that was opened a while ago. */
    private void settle(SimulatedDevice device, Act act) {
        Conflict conflict = device.openConflict;
        device.openConflict = null;
        if (conflict == null) {
            conflict = conflict(device, act.a());
            if (act.c() % 3 == 0) {
                device.openConflict = conflict;
                return;
            }
        } else {
            coverage.count("settle: opened a while ago");
        }
        if (conflict == null) {
            return;
        }
        NoteFields result = result(conflict, act);
        Set<String> unwanted = new TreeSet<>(Typing.wordsOf(conflict.mine()));
        unwanted.addAll(Typing.wordsOf(conflict.theirs()));
        unwanted.removeAll(Typing.wordsOf(result));
        oracle.discarded(unwanted);
        if (result == null && device.find(conflict.noteId()).fields() != null) {
            oracle.deletedByPerson(conflict.noteId());
        } else if (result != null) {
            oracle.broughtBack(conflict.noteId());
        }
        try {
            if (!device.core().notes().settle(conflict, result)) {
                coverage.count("settle: waits beside the note, which has moved on");
                oracle.metItself(conflict.noteId());
            }
        } catch (CrashingSql.Crash e) {
            oracle.attempted(device.account, result, result);
            throw e;
        }
        if (result != null) {
            // Only what is new in it: of the rest some was another's, who goes on expecting it.
            NoteFields both = NoteFields.EMPTY
                    .withTitle(text(conflict.mine(), Field.TITLE) + " " + text(conflict.theirs(), Field.TITLE))
                    .withBody(text(conflict.mine(), Field.BODY) + "\n" + text(conflict.theirs(), Field.BODY))
                    .withTags(result.tags());
            oracle.added(device.account, both, result);
        }
        device.time.runTasks();
    }

    private static String text(NoteFields fields, Field field) {
        return fields == null ? "" : (String) fields.get(field);
    }

    private NoteFields result(Conflict conflict, Act act) {
        int way = act.b() % 6;
        if (conflict.isAboutDeletion()) {
            coverage.count(way < 2 ? "settle: the deletion stands" : "settle: the text comes back");
            NoteFields text = conflict.mine() == null ? conflict.theirs() : conflict.mine();
            return way < 2 ? null : text;
        }
        switch (way) {
            case 0:
                coverage.count("settle: mine");
                return conflict.mine();
            case 1:
                coverage.count("settle: theirs");
                return conflict.theirs();
            case 2:
                coverage.count("settle: typed anew");
                return conflict.merged().withBody(typing.sentence(3));
            case 3:
                coverage.count("settle: deleted");
                return null;
            default:
                coverage.count("settle: both, hunk by hunk");
                oracle.doubled();
                return conflict.merged()
                        .withTitle(conflict.text(Field.TITLE).withAll(MergedText.Choice.BOTH))
                        .withBody(conflict.text(Field.BODY).withAll(MergedText.Choice.BOTH));
        }
    }

    private void keepBoth(SimulatedDevice device, Act act) {
        Conflict conflict = conflict(device, act.a());
        if (conflict != null) {
            coverage.count("settle: both as two notes");
            oracle.broughtBack(conflict.noteId());
            device.core().notes().keepBoth(conflict);
            device.time.runTasks();
        }
    }

    private static Conflict conflict(SimulatedDevice device, int a) {
        String noteId = pick(device.disputed(), a);
        if (noteId == null) {
            return null;
        }
        List<Conflict> conflicts = device.core().notes().conflicts(noteId);
        return conflicts.get(a / 7 % conflicts.size());
    }

    private static String pick(List<String> ids, int which) {
        return ids.isEmpty() ? null : ids.get(which % ids.size());
    }
}
