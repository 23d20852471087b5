package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import app.offgrid.notes.protocol.NoteChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a note's news become a frozen change, and what the server's answer to it does to the note. */
public final class Pushing {
    private Pushing() {}

    /**
     * Freezes the next change: first a settled side that the server does not have, so that its text is in the history; then
     * the note itself with what it settles; then the sides that a person is asked about, so that whoever decides on one sees
     * it beside what this device has made of the note.
     *
     * @param replica one that {@linkplain NoteReplica#isSendable() is sendable}
     * @param changeId the new change's id, used unless a side brings its own
     */
    public static NoteReplica freeze(NoteReplica replica, String changeId) {
        if (!replica.isSendable()) {
            throw new IllegalArgumentException("nothing to send of " + replica.noteId());
        }
        for (OpenSide side : replica.sides()) {
            boolean waits = replica.isEdited()
                    && (!side.settled()
                            || isSaid(side.side().fields(), replica.agreed().fields()));
            if (!side.acknowledged() && !waits) {
                return replica.withInFlight(new InFlight(diverge(replica, side), null));
            }
        }
        long revision = replica.agreed().revision();
        List<String> resolves = settledIds(replica);
        NoteFields fields = replica.fields();
        if (fields == null) {
            NoteChange delete = NoteChange.delete(changeId, replica.noteId(), revision, resolves);
            return replica.withInFlight(new InFlight(delete, null));
        }
        NoteFields base = replica.agreed().fields();
        NotePatch patch = fields.since(base == null ? NoteFields.EMPTY : base);
        NoteChange put = NoteChange.put(changeId, replica.noteId(), revision, patch, resolves);
        return replica.withInFlight(new InFlight(put, fields));
    }

    /**
     * True of a version whose text the server's note has for now. It is safe there; as a side it would be taken for settled by
     * whoever met it, and be it that they have put the note into the trash just as the version is.
     */
    private static boolean isSaid(NoteFields version, NoteFields agreed) {
        return version == null || agreed == null ? version == agreed : version.sameTextAs(agreed);
    }

    private static NoteChange diverge(NoteReplica replica, OpenSide open) {
        NoteFields version = open.side().fields();
        return NoteChange.diverge(
                open.side().changeId(),
                replica.noteId(),
                replica.agreed().revision(),
                open.side().forkedFrom(),
                version == null ? null : version.since(NoteFields.EMPTY),
                new ArrayList<String>());
    }

    private static List<String> settledIds(NoteReplica replica) {
        List<String> ids = new ArrayList<String>();
        for (OpenSide side : replica.sides()) {
            if (side.settled()) {
                ids.add(side.side().changeId());
            }
        }
        return ids;
    }

    /** The server has taken the change that is on its way and made this revision of it. */
    public static NoteReplica accepted(NoteReplica replica, long revision) {
        InFlight sent = replica.inFlight();
        NoteChange change = sent.change();
        NoteReplica landed = replica.withInFlight(null);
        if (change.op() == NoteChange.Op.DIVERGE && revision <= replica.agreed().revision()) {
            // It was taken long ago, and whoever has taken it away since has decided.
            List<String> gone = Collections.singletonList(change.changeId());
            return landed.withSides(without(replica.sides(), gone));
        }
        if (isTakenElsewhere(replica, revision)) {
            return landed.withSides(acknowledge(replica.sides(), change.changeId()));
        }
        if (change.op() == NoteChange.Op.DIVERGE) {
            // The note's own fields are as they were; only the revision has gone up.
            Agreed known = replica.agreed();
            Agreed agreed = known.next(revision, change.changeId(), known.deviceName(), known.fields());
            return landed.withAgreed(agreed).withSides(acknowledge(replica.sides(), change.changeId()));
        }
        boolean wasDeletedBefore = change.op() == NoteChange.Op.DELETE && revision != change.baseRevision() + 1;
        // What waits beside a deletion of somebody else is not known yet. What is sent on an earlier revision is
        // refused with it.
        long known = wasDeletedBefore ? Math.max(0, revision - 1) : revision;
        Agreed agreed = replica.agreed().next(known, change.changeId(), null, sent.whole());
        List<OpenSide> sides = wasDeletedBefore ? unsent(replica.sides()) : replica.sides();
        return landed.withAgreed(agreed)
                .withSides(without(sides, change.resolves()))
                .normalized();
    }

    /** What waits beside a note that somebody else has deleted is in the page that tells so, if it waits at all. */
    private static List<OpenSide> unsent(List<OpenSide> sides) {
        List<OpenSide> result = new ArrayList<OpenSide>();
        for (OpenSide side : sides) {
            if (!side.acknowledged()) {
                result.add(side);
            }
        }
        return result;
    }

    /**
     * True if the version on its way was taken from another device that had it too, on a state that this one may not know.
     * What the note is at the revision is then in a page alone, and that of the same answer leaves it out.
     */
    public static boolean isTakenElsewhere(NoteReplica replica, long revision) {
        NoteChange change = replica.inFlight().change();
        return change.op() == NoteChange.Op.DIVERGE
                && revision > replica.agreed().revision()
                && revision != change.baseRevision() + 1;
    }

    private static List<OpenSide> acknowledge(List<OpenSide> sides, String changeId) {
        List<OpenSide> result = new ArrayList<OpenSide>();
        for (OpenSide side : sides) {
            result.add(side.side().changeId().equals(changeId) ? side.asAcknowledged() : side);
        }
        return result;
    }

    private static List<OpenSide> without(List<OpenSide> sides, List<String> resolved) {
        List<OpenSide> result = new ArrayList<OpenSide>();
        for (OpenSide side : sides) {
            if (!resolved.contains(side.side().changeId())) {
                result.add(side);
            }
        }
        return result;
    }

    /** The server will never take the change as it is. What the person sees stays; nothing is sent until it changes. */
    public static NoteReplica rejected(NoteReplica replica, Failure why) {
        return replica.withInFlight(null).withFailure(why);
    }
}
