package app.offgrid.notes.replica;

import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import java.util.ArrayList;
import java.util.List;

/** Taking back a person's decision on a conflict. */
public final class Reopening {
    private Reopening() {}

    /** True if nothing but the decision has happened to the note, and nothing of the decision was sent. */
    public static boolean isUntouched(NoteReplica now, NoteReplica decided) {
        return NoteReplica.sameContent(now.fields(), decided.fields())
                && now.agreed().revision() == decided.agreed().revision()
                && now.sides().equals(decided.sides())
                && sameChange(now.inFlight(), decided.inFlight());
    }

    private static boolean sameChange(InFlight one, InFlight other) {
        return one == null || other == null
                ? one == other
                : one.change().changeId().equals(other.change().changeId());
    }

    /** The note as it was before the decision; for one that {@link #isUntouched}. */
    public static NoteReplica asBefore(NoteReplica now, NoteReplica before) {
        return now.withFields(before.fields()).withSides(before.sides()).withFailure(before.failure());
    }

    /**
     * Asks again about a decision that was sent: as a new edit the note gets the text that it had, merged with what came
     * since or, where they overlap, left as it is; the other version waits beside it once more, as a side of this device.
     *
     * @param now a note that is there
     * @param before the note before the decision
     * @param decided the note after it
     * @param was the side that was decided, one of {@code before}
     * @param author the change id and the device that the side bears; its fields are ignored
     */
    public static NoteReplica anew(
            NoteReplica now, NoteReplica before, NoteReplica decided, OpenSide was, Side author, long at) {
        NoteReplica edited = now;
        if (before.fields() != null && decided.fields() != null) {
            NoteFields earlier = earlier(now.fields(), before.fields(), decided.fields());
            edited = Editing.edit(now, earlier.sameContentAs(now.fields()) ? now.fields() : earlier.stampedAt(at));
        }
        // A note that was deleted before the decision stays for now, and the deletion is what waits.
        NoteFields version = before.fields() == null ? null : was.side().fields();
        Side again = new Side(
                author.changeId(),
                author.deviceId(),
                author.deviceName(),
                was.side().forkedFrom(),
                version);
        List<OpenSide> sides = new ArrayList<OpenSide>(edited.sides());
        sides.add(new OpenSide(again, was.base(), false, false));
        return edited.withSides(sides).withFailure(null);
    }

    private static NoteFields earlier(NoteFields now, NoteFields before, NoteFields decided) {
        NoteMerge merge = NoteMerge.of(decided, before, now);
        return merge.isClean() ? merge.fields() : now;
    }
}
