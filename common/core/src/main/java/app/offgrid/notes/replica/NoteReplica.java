package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything a device knows of one note: what the person sees, what was last agreed with the server, the sides that wait,
 * the change that is on its way, and why the last one failed. Immutable; {@link Editing}, {@link Pushing} and {@link
 * Pulling} lead from one to the next.
 */
public final class NoteReplica {
    private final String noteId;
    private final NoteFields fields;
    private final Agreed agreed;
    private final List<OpenSide> sides;
    private final InFlight inFlight;
    private final Failure failure;

    /**
     * @param fields what the person sees; null if the note is deleted
     * @param inFlight null if no change is on its way
     * @param failure null if the last change was not rejected
     */
    public NoteReplica(
            String noteId, NoteFields fields, Agreed agreed, List<OpenSide> sides, InFlight inFlight, Failure failure) {
        this.noteId = noteId;
        this.fields = fields;
        this.agreed = agreed;
        this.sides = Collections.unmodifiableList(new ArrayList<OpenSide>(sides));
        this.inFlight = inFlight;
        this.failure = failure;
    }

    /** A note that is nowhere yet. */
    public static NoteReplica absent(String noteId) {
        return new NoteReplica(noteId, null, Agreed.NOTHING, Collections.<OpenSide>emptyList(), null, null);
    }

    public String noteId() {
        return noteId;
    }

    /** What the person sees; null if the note is deleted. */
    public NoteFields fields() {
        return fields;
    }

    /** The last state agreed with the server; never null. */
    public Agreed agreed() {
        return agreed;
    }

    /** All sides, those that are settled but not yet reported too; unmodifiable. */
    public List<OpenSide> sides() {
        return sides;
    }

    /** The change that is on its way, or null. */
    public InFlight inFlight() {
        return inFlight;
    }

    /** Why the last change was rejected, or null. */
    public Failure failure() {
        return failure;
    }

    /** The sides that a person is still to decide on. */
    public List<OpenSide> unsettledSides() {
        List<OpenSide> open = new ArrayList<OpenSide>();
        for (OpenSide side : sides) {
            if (!side.settled()) {
                open.add(side);
            }
        }
        return open;
    }

    /** The side of this change id, or null. */
    public OpenSide side(String changeId) {
        for (OpenSide side : sides) {
            if (side.side().changeId().equals(changeId)) {
                return side;
            }
        }
        return null;
    }

    /** True if the note itself (not its sides) differs from what was last agreed. */
    public boolean isEdited() {
        return !sameContent(fields, agreed.fields());
    }

    /** True if the server is to be told something. */
    public boolean hasNews() {
        if (isEdited()) {
            return true;
        }
        for (OpenSide side : sides) {
            if (!side.acknowledged() || side.settled()) {
                return true;
            }
        }
        return false;
    }

    /** True if a change can be frozen now. */
    public boolean isSendable() {
        return inFlight == null && failure == null && hasNews();
    }

    /** True if nothing is left that the device must remember. */
    public boolean isForgettable() {
        return fields == null && agreed.fields() == null && sides.size() == 0 && inFlight == null;
    }

    /** How the note stands; the state that most needs a person comes first. */
    public NoteState state() {
        if (unsettledSides().size() > 0) {
            return NoteState.CONFLICT;
        }
        if (failure != null) {
            return NoteState.FAILED;
        }
        return inFlight != null || hasNews() ? NoteState.PENDING : NoteState.SYNCED;
    }

    NoteReplica withFields(NoteFields newFields) {
        return new NoteReplica(noteId, newFields, agreed, sides, inFlight, failure);
    }

    NoteReplica withAgreed(Agreed newAgreed) {
        return new NoteReplica(noteId, fields, newAgreed, sides, inFlight, failure);
    }

    NoteReplica withSides(List<OpenSide> newSides) {
        return new NoteReplica(noteId, fields, agreed, newSides, inFlight, failure);
    }

    NoteReplica withInFlight(InFlight newInFlight) {
        return new NoteReplica(noteId, fields, agreed, sides, newInFlight, failure);
    }

    NoteReplica withFailure(Failure newFailure) {
        return new NoteReplica(noteId, fields, agreed, sides, inFlight, newFailure);
    }

    /** If the content is what was agreed, the stamps are taken from there too: opening and closing is no edit. */
    NoteReplica normalized() {
        return isEdited() || fields == null ? this : withFields(agreed.fields());
    }

    /** True if both are deleted, or both are there with the same content. */
    public static boolean sameContent(NoteFields a, NoteFields b) {
        return a == null || b == null ? a == b : a.sameContentAs(b);
    }
}
