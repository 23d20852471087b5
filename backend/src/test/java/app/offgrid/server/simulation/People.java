package app.offgrid.server.simulation;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.testing.CrashingSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What people do with their notes, told to the oracle as they see it. */
final class People {
    private static final List<ConflictPolicy> POLICIES = List.of(ConflictPolicy.values());

    private final Oracle oracle;
    private final Coverage coverage;
    private final Typing typing;
    private final Deciding deciding;
    private final int notes;

    /** @param notes how many notes people write before they edit those that are there */
    People(Oracle oracle, Coverage coverage, Typing typing, int notes) {
        this.typing = typing;
        this.notes = notes;
        this.oracle = oracle;
        this.coverage = coverage;
        deciding = new Deciding(oracle, coverage, typing);
    }

    void perform(Act act, SimulatedDevice device) {
        switch (act.kind()) {
            case WRITE -> write(device, act);
            case OPEN -> open(device, act);
            case TYPE -> type(device, act);
            case SAVE -> save(device);
            case SETTLE -> deciding.settle(device, act);
            case KEEP_BOTH -> deciding.keepBoth(device, act);
            case TAKE_BACK -> deciding.takeBack(device);
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
        save(device, editor, edited, editor::save);
    }

    /** The app saves what is shown in a pause. */
    void saveTyped(SimulatedDevice device) {
        save(device, device.editor, device.shown, device.editor::saveTyped);
    }

    private void save(
            SimulatedDevice device, NoteEditor editor, NoteFields edited, Function<NoteFields, NoteEditor.Saved> save) {
        NoteFields seen = editor.fields();
        NoteFields stored = device.find(editor.noteId()).fields();
        boolean waits = false;
        for (OpenSide open : device.find(editor.noteId()).unsettledSides()) {
            if (NoteReplica.sameContent(seen, open.side().fields())) {
                // What waits beside the note is replaced by what is typed on in it, and merged as what it was made of.
                device.decided.add(open.side().changeId());
                waits = true;
            }
        }
        try {
            NoteEditor.Saved saved = save.apply(edited);
            coverage.count("save: " + saved);
            if (saved == NoteEditor.Saved.CONFLICT) {
                oracle.metItself(editor.noteId());
            } else if (saved == NoteEditor.Saved.MERGED && !waits) {
                NoteFields is = device.find(editor.noteId()).fields();
                Merges.checkSaved(device, seen, edited, stored, is);
            }
        } catch (CrashingSql.Crash e) {
            oracle.attempted(device.account, seen, edited);
            throw e;
        }
        oracle.saved(device, editor.noteId(), seen, edited);
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
            if (device.editor.isGone()) {
                throw new Violation(19, device.name + " shows a note as gone that is there");
            }
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
        Set<String> sides = new HashSet<>();
        for (OpenSide side : device.find(noteId).unsettledSides()) {
            sides.add(side.side().changeId());
        }
        oracle.discarded(Typing.wordsInView(device.find(noteId)));
        device.core().notes().delete(noteId);
        oracle.decided(sides);
        device.decided.addAll(sides);
        if (!device.find(noteId).unsettledSides().isEmpty()) {
            throw new Violation(26, device.name + " goes on asking about a note that was deleted");
        }
        oracle.deletedByPerson(noteId);
        device.time.runTasks();
        if (device.editor != null && device.editor.noteId().equals(noteId)) {
            device.editor = null;
        }
    }

    static String pick(List<String> ids, int which) {
        return ids.isEmpty() ? null : ids.get(which % ids.size());
    }
}
