package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.Refused;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.testing.CrashingSql;
import java.util.function.UnaryOperator;

/** What people do with one note without opening it, and with one that cannot be sent; held against plain rules (18). */
final class Single {
    private final Oracle oracle;
    private final Coverage coverage;
    private final Typing typing;

    Single(Oracle oracle, Coverage coverage, Typing typing) {
        this.oracle = oracle;
        this.coverage = coverage;
        this.typing = typing;
    }

    /** Pins, archives, puts into the trash, takes out of it: by a swipe. */
    void swipe(Act act, SimulatedDevice device) {
        String noteId = People.pick(device.readable(), act.a());
        if (noteId == null) {
            return;
        }
        NoteBook book = device.core().notes();
        boolean on = act.c() % 2 == 0;
        switch (act.b() % 4) {
            case 0 -> does(device, noteId, "a pin", fields -> fields.withPinned(on), () -> book.pin(noteId, on));
            case 1 ->
                does(
                        device,
                        noteId,
                        "the archive",
                        fields -> fields.with(Field.ARCHIVED, on),
                        () -> book.archive(noteId, on));
            case 2 -> {
                long now = device.time.now();
                does(
                        device,
                        noteId,
                        "the trash",
                        fields -> fields.with(Field.TRASHED_AT, now),
                        () -> book.trash(noteId));
            }
            default ->
                does(
                        device,
                        noteId,
                        "the way back",
                        fields -> fields.with(Field.TRASHED_AT, null),
                        () -> book.restore(noteId));
        }
    }

    private void does(
            SimulatedDevice device, String noteId, String what, UnaryOperator<NoteFields> change, Runnable step) {
        coverage.count("one note: " + what);
        Before before = new Before(device);
        attempt(device, noteId, step);
        before.requireAfter(what, (other, fields) -> other.equals(noteId) ? change.apply(fields) : fields);
        device.time.runTasks();
    }

    /** A process that dies in it may have done it or not. */
    private void attempt(SimulatedDevice device, String noteId, Runnable step) {
        NoteFields was = device.find(noteId).fields();
        try {
            step.run();
        } catch (CrashingSql.Crash crash) {
            oracle.attempted(device.account, was, device.find(noteId).fields());
            throw crash;
        }
    }

    private void save(SimulatedDevice device, NoteEditor editor, NoteFields edited) {
        NoteFields seen = editor.fields();
        attempt(device, editor.noteId(), () -> editor.save(edited));
        oracle.saved(device, editor.noteId(), seen, edited);
        device.time.runTasks();
    }

    /** A note becomes too long for the server, or whoever has one that is goes one of the ways out. */
    void overfill(Act act, SimulatedDevice device) {
        String noteId = null;
        for (String other : device.readable()) {
            noteId = device.find(other).failure() == null ? noteId : other;
        }
        if (noteId != null) {
            goOut(act, device, noteId);
            return;
        }
        noteId = People.pick(device.readable(), act.a());
        if (noteId != null && device.find(noteId).sides().isEmpty()) {
            coverage.count("refused: a note is too long");
            NoteEditor editor = device.core().notes().open(noteId);
            NoteFields seen = editor.fields();
            String title = typing.word() + " ".repeat(Limits.TITLE_CHARACTERS) + seen.title();
            save(device, editor, seen.withTitle(title));
            if (device.find(noteId).failure() == null) {
                throw new Violation(18, device.name + " does not see that a note is too long");
            }
        }
    }

    private void goOut(Act act, SimulatedDevice device, String noteId) {
        Refused refused = device.core().notes().refused();
        NoteReplica was = device.find(noteId);
        boolean canGiveUp = was.sides().isEmpty();
        NoteFields agreed = was.agreed().fields();
        switch (act.b() % 5) {
            case 0 -> {
                coverage.count("refused: tried again");
                does(device, noteId, "another try", fields -> fields, () -> device.core()
                        .notes()
                        .retry(noteId));
            }
            case 1, 2 -> {
                coverage.count("refused: given up");
                require(agreed == null, refused.isOnlyHere(noteId), "whether a refused note is only here");
                does(device, noteId, "giving up", fields -> canGiveUp ? agreed : fields, () -> {
                    NoteFields given = refused.giveUp(noteId);
                    require(canGiveUp, given != null, "whether a change was given up");
                });
                told(device, was);
                if (act.c() % 3 == 0 && canGiveUp && agreed != null) {
                    coverage.count("refused: giving up is taken back");
                    NoteReplica between = device.find(noteId);
                    boolean isFree = !between.hasNews() && between.inFlight() == null;
                    does(
                            device,
                            noteId,
                            "taking it back",
                            fields -> isFree ? was.fields() : fields,
                            () -> refused.takeBack(noteId, was.fields()));
                    told(device, between);
                }
            }
            case 3 -> {
                coverage.count("refused: a copy is wanted");
                // A text that is too long by itself is no better as a note of its own.
                require(false, refused.canKeepCopy(noteId), "whether a copy can be kept");
                require(null, refused.keepCopy(noteId), "the copy");
            }
            default -> {
                coverage.count("refused: made shorter");
                NoteEditor editor = device.core().notes().open(noteId);
                NoteFields seen = editor.fields();
                save(device, editor, seen.withTitle(seen.title().trim().replaceAll(" +", " ")));
            }
        }
    }

    private void told(SimulatedDevice device, NoteReplica was) {
        NoteFields is = device.find(was.noteId()).fields();
        oracle.saved(device, was.noteId(), was.fields(), is == null ? NoteFields.EMPTY : is);
    }

    private static void require(Object wanted, Object found, String what) {
        if (wanted == null ? found != null : !wanted.equals(found)) {
            throw new Violation(18, what + " is " + found + ", not " + wanted);
        }
    }
}
