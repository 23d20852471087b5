package app.offgrid.server.histories;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.Conflicts;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.replica.Reopening;
import java.util.HashSet;
import java.util.Set;

/**
 * What the person of a device does with the note, told to what is expected as they see it: the functions of {@code replica} as
 * {@code NoteBook} and {@code Settlements} call them.
 */
final class Person {
    static final String TAKEN_BACK_UNSENT = "a decision is taken back before it was sent";
    static final String TAKEN_BACK_SENT = "a decision is taken back that may have been sent";
    static final String TAKEN_BACK_DELETED = "a decision is taken back about a note that is deleted by now";
    private final Names names;
    private final Tally tally;
    private final int which;
    private final Expected expected;
    private DeviceValue device;
    private int words;

    /** @param expected is changed by what the person does */
    Person(Names names, Tally tally, int which, DeviceValue device, Expected expected, int words) {
        this.names = names;
        this.tally = tally;
        this.which = which;
        this.device = device;
        this.expected = expected;
        this.words = words;
    }

    DeviceValue device() {
        return device;
    }

    int words() {
        return words;
    }

    private int newWord() {
        return words++;
    }

    void perform(Act act) {
        switch (act.kind()) {
            case EDIT_OWN -> edit(which);
            case EDIT_SHARED -> edit(Text.SHARED);
            case TRASH -> move(Text.NOW);
            case RESTORE -> move(null);
            case DELETE -> delete();
            case KEEP_BOTH -> keepBoth(device.replica.unsettledSides().get(act.side()));
            case TAKE_BACK -> takeBack();
            default -> settle(act, device.replica.unsettledSides().get(act.side()));
        }
    }

    private void edit(int paragraph) {
        NoteFields seen = device.replica.fields();
        NoteFields edited = Text.with(seen, paragraph, newWord());
        expected.typed(Text.words(edited) & ~Text.words(seen));
        expected.discarded(Text.words(seen) & ~Text.words(edited));
        device = device.with(Editing.edit(device.replica, edited));
    }

    private void move(Long trashedAt) {
        device =
                device.with(Editing.edit(device.replica, device.replica.fields().with(Field.TRASHED_AT, trashedAt)));
    }

    private void delete() {
        long seen = Text.words(device.replica.fields());
        Set<String> sides = new HashSet<>();
        for (OpenSide open : device.replica.unsettledSides()) {
            seen |= Text.words(open.side().fields());
            sides.add(open.side().changeId());
        }
        expected.discarded(seen);
        expected.seenDeleted(sides);
        expected.deletedByPerson();
        device = device.with(Editing.delete(device.replica));
    }

    private Side author() {
        return new Side(names.next(), Names.device(which), DeviceModel.name(which), 0, null);
    }

    private void settle(Act act, OpenSide open) {
        NoteReplica before = device.replica;
        Conflict conflict = Conflicts.of(before, open, Names.device(which));
        int word = act.kind() == Act.Kind.SETTLE_TYPED ? newWord() : 0;
        NoteFields result = result(act.kind(), before, open, conflict, word);
        expected.mayDouble |= act.kind() == Act.Kind.SETTLE_BOTH;
        long unwanted = Text.words(before.fields()) | Text.words(open.side().fields());
        long typed = Text.words(result) & ~unwanted;
        long given = expected.discarded(unwanted & ~Text.words(result));
        expected.typed(typed);
        if (result != null) {
            expected.broughtBack();
        } else if (before.fields() != null) {
            expected.deletedByPerson();
        }
        NoteFields stamped = result == null ? null : result.stampedAt(Text.NOW);
        NoteReplica after = Editing.settle(
                before, open.side().changeId(), before.fields(), before.agreed().revision(), stamped, author());
        device = device.with(after)
                .with(new DeviceValue.Decision(before, after, open.side().changeId(), null, given, typed));
    }

    /**
     * What a person makes of a conflict.
     *
     * @param word what they type, if they do
     */
    static NoteFields result(Act.Kind way, NoteReplica before, OpenSide open, Conflict conflict, int word) {
        switch (way) {
            case SETTLE_NOTE:
                return before.fields();
            case SETTLE_VERSION:
                return open.side().fields();
            case SETTLE_BOTH:
                return conflict.merged()
                        .withTitle(conflict.text(Field.TITLE).withAll(MergedText.Choice.BOTH))
                        .withBody(conflict.text(Field.BODY).withAll(MergedText.Choice.BOTH));
            case SETTLE_TYPED:
                return Text.with(conflict.merged(), Text.SHARED, word);
            default:
                return null;
        }
    }

    /** The version that waits becomes a note of its own, which nobody but {@link #takeBack} touches. */
    private void keepBoth(OpenSide open) {
        NoteReplica before = device.replica;
        NoteFields note = before.fields() == null ? open.side().fields() : before.fields();
        NoteFields copy = before.fields() == null ? null : open.side().fields();
        NoteReplica after = Editing.settle(before, open.side().changeId(), note);
        expected.broughtBack();
        expected.movedElsewhere(which, Text.words(copy));
        device = device.with(after)
                .with(new DeviceValue.Decision(before, after, open.side().changeId(), copy, 0, 0));
    }

    private void takeBack() {
        DeviceValue.Decision decision = device.decision;
        device = device.with((DeviceValue.Decision) null);
        NoteReplica before = decision.before();
        OpenSide was = before.side(decision.sideId());
        expected.discarded(decision.typed());
        expected.broughtBack();
        expected.mayAskAgain = true;
        if (before.fields() == null && was.side().fields() == null) {
            throw new IllegalStateException("a decision between two deletions");
        }
        Side[] authors = {author(), author()};
        NoteReplica found = device.replica;
        boolean isNewNote = false;
        if (Reopening.isUntouched(found, decision.decided())) {
            tally.count(TAKEN_BACK_UNSENT);
            device = device.with(Reopening.asBefore(found, before));
        } else if (found.fields() != null) {
            tally.count(TAKEN_BACK_SENT);
            device = device.with(Reopening.anew(found, before, decision.decided(), was, authors, Text.NOW));
        } else {
            tally.count(TAKEN_BACK_DELETED);
            isNewNote = true;
        }
        expected.removedElsewhere(which, Text.words(decision.copy()));
        if (isNewNote) {
            expected.movedElsewhere(
                    which, Text.words(before.fields()) | Text.words(was.side().fields()));
        }
        expected.wantedAgain(decision.given());
    }
}
