package app.offgrid.notes.replica;

import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import java.util.ArrayList;
import java.util.List;

/** What a person does to a note on this device. */
public final class Editing {
    private Editing() {}

    /**
     * The note with new content. An earlier failure is over, since what failed has changed; a note over a limit fails at
     * once, before the server has to say so.
     */
    public static NoteReplica edit(NoteReplica replica, NoteFields fields) {
        FieldFault fault = FieldRules.check(fields.since(NoteFields.EMPTY));
        Failure failure = fault == null ? null : new Failure(fault.code(), fault.message());
        return replica.withFields(fields).withFailure(failure).normalized();
    }

    /** The note deleted. Sides that wait are settled with it: the person has seen the note and wants none of it. */
    public static NoteReplica delete(NoteReplica replica) {
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide side : replica.sides()) {
            sides.add(side.asSettled());
        }
        return replica.withFields(null).withSides(sides).withFailure(null);
    }

    /**
     * Saves what an editor holds over a note that may have changed while the editor was open. What does not overlap is
     * merged; what does becomes a side, so that neither text is lost.
     *
     * @param opened what the editor opened with; {@link NoteFields#EMPTY} for a new note
     * @param openedRevision the agreed revision at that time
     * @param edited what the editor holds now
     * @param author the change id and the device that a side would bear; its fields are ignored
     */
    public static NoteReplica save(
            NoteReplica replica, NoteFields opened, long openedRevision, NoteFields edited, Side author) {
        NoteFields stored = replica.fields();
        boolean isNew = openedRevision == 0 && replica.agreed().revision() == 0 && stored == null;
        if (isNew || stored != null && stored.sameContentAs(opened)) {
            return edit(replica, edited);
        }
        if (stored != null) {
            NoteMerge merge = NoteMerge.of(opened, edited, stored);
            if (merge.isClean()) {
                return edit(replica, merge.fields());
            }
        }
        return beside(replica, opened, openedRevision, edited, author);
    }

    /** A person's version that cannot be merged with the note as it stands, kept beside it until a person decides. */
    static NoteReplica beside(NoteReplica replica, NoteFields base, long revision, NoteFields version, Side author) {
        List<OpenSide> sides = new ArrayList<OpenSide>(replica.sides());
        Side mine = new Side(author.changeId(), author.deviceId(), author.deviceName(), revision, version);
        sides.add(new OpenSide(mine, base, false, false));
        return replica.withSides(sides).withFailure(null);
    }

    /**
     * Saves what an editor holds whose last save has become a side that still waits: the new text takes the place of the old
     * one, so that typing on asks one question, and does not write over the version that it is about.
     *
     * @param last the side that the last save has become, one of the replica's own and unsettled
     * @param author the change id and the device that the new side would bear; its fields are ignored
     */
    public static NoteReplica saveSide(NoteReplica replica, OpenSide last, NoteFields edited, Side author) {
        boolean maybeSent = last.acknowledged()
                || (replica.inFlight() != null
                        && replica.inFlight()
                                .change()
                                .changeId()
                                .equals(last.side().changeId()));
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide side : replica.sides()) {
            if (side != last) {
                sides.add(side);
            } else if (maybeSent) {
                sides.add(side.asSettled());
            }
        }
        NoteFields stored = replica.fields();
        if (stored != null && last.base() != null) {
            NoteMerge merge = NoteMerge.of(last.base(), edited, stored);
            if (merge.isClean()) {
                return edit(replica.withSides(sides), merge.fields());
            }
        }
        return beside(replica.withSides(sides), last.base(), last.side().forkedFrom(), edited, author);
    }

    /**
     * A person's decision on one side. The note may have changed since the person looked at it: what does not overlap with
     * the decision is merged with it; what does becomes a side of its own, so that nothing unseen is overwritten.
     *
     * @param sideChangeId the side that is decided; if it is not there any more, only the note changes
     * @param seen the note as the person saw it; null if it was deleted
     * @param seenRevision the agreed revision at that time
     * @param result what the note shall be; null to delete it
     * @param author the change id and the device that a side would bear; its fields are ignored
     */
    public static NoteReplica settle(
            NoteReplica replica,
            String sideChangeId,
            NoteFields seen,
            long seenRevision,
            NoteFields result,
            Side author) {
        NoteReplica settled = markSettled(replica, sideChangeId);
        NoteFields stored = replica.fields();
        if (NoteReplica.sameContent(stored, seen)) {
            return settled.withFields(result).withFailure(null).normalized();
        }
        if (NoteReplica.sameContent(result, seen) || NoteReplica.sameContent(result, stored)) {
            return settled.withFailure(null);
        }
        if (seen != null && stored != null && result != null) {
            NoteMerge merge = NoteMerge.of(seen, result, stored);
            if (merge.isClean()) {
                return edit(settled, merge.fields());
            }
        }
        return beside(settled, seen, seenRevision, result, author);
    }

    private static NoteReplica markSettled(NoteReplica replica, String sideChangeId) {
        boolean refused = replica.failure() != null;
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide side : replica.sides()) {
            if (!side.side().changeId().equals(sideChangeId)) {
                sides.add(side);
            } else if (side.acknowledged() || !refused) {
                // Sent first and resolved then, so that its text is in the history on every device.
                sides.add(side.asSettled());
            }
        }
        return replica.withSides(sides);
    }

    /** A person's decision on one side, taken at once on the note as it stands; see the other method of this name. */
    public static NoteReplica settle(NoteReplica replica, String sideChangeId, NoteFields result) {
        return markSettled(replica, sideChangeId)
                .withFields(result)
                .withFailure(null)
                .normalized();
    }

    /** What a side was made on, as the server's history has it. A side that is gone or knows it already stays as it is. */
    public static NoteReplica learnBase(NoteReplica replica, String sideChangeId, NoteFields base) {
        OpenSide known = replica.side(sideChangeId);
        if (known == null || known.base() != null) {
            return replica;
        }
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide side : replica.sides()) {
            sides.add(side == known ? side.withBase(base) : side);
        }
        return replica.withSides(sides);
    }

    /** Tries again what was rejected: the person, or a newer server, has made room. */
    public static NoteReplica retry(NoteReplica replica) {
        return replica.withFailure(null);
    }

    /**
     * A person gives up what the server refuses: the note is again what was last agreed, or gone if nothing was. A note on
     * which versions wait stays as it is, since they are settled first.
     */
    public static NoteReplica giveUp(NoteReplica replica) {
        if (replica.failure() == null || !replica.sides().isEmpty()) {
            return replica;
        }
        return replica.withFields(replica.agreed().fields()).withFailure(null);
    }
}
