package app.offgrid.notes.replica;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import java.util.ArrayList;
import java.util.List;

/** What the server's state of a note does to the device's. */
public final class Pulling {
    /** Who this device is, and how it decides. */
    public static final class Context {
        private final String deviceId;
        private final String deviceName;
        private final ConflictPolicy policy;

        public Context(String deviceId, String deviceName, ConflictPolicy policy) {
            this.deviceId = deviceId;
            this.deviceName = deviceName;
            this.policy = policy;
        }
    }

    private Pulling() {}

    /**
     * Takes in the note as the server has it. An unedited note follows the server; an edited one is merged, and what
     * overlaps becomes a side or, under a policy, is decided.
     *
     * @param replica without a change in flight
     * @param freshId an unused id, for a side if one arises
     */
    public static NoteReplica rebase(NoteReplica replica, NoteSnapshot theirs, Context context, String freshId) {
        return withoutMootSides(MergedSides.withoutWhatTheNoteIs(merged(replica, theirs, context, freshId)), context);
    }

    /**
     * A version of this device that only it knows, and that no longer overlaps with what the note has become, is merged. What
     * another device's version was made on is only known by its revision, which after a loss may stand for another text.
     */
    private static NoteReplica withoutMootSides(NoteReplica replica, Context context) {
        NoteFields fields = replica.fields();
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide open : replica.sides()) {
            NoteFields version = open.side().fields();
            boolean isOurs = context.deviceId.equals(open.side().deviceId())
                    && !open.acknowledged()
                    && !open.settled()
                    && open.base() != null;
            if (isOurs && version != null && fields != null) {
                NoteMerge merge = NoteMerge.of(open.base(), version, fields);
                if (merge.isClean()) {
                    fields = merge.fields();
                    continue;
                }
            }
            sides.add(open);
        }
        return sides.size() == replica.sides().size()
                ? replica
                : replica.withFields(fields).withSides(sides).normalized();
    }

    private static NoteReplica merged(NoteReplica replica, NoteSnapshot theirs, Context context, String freshId) {
        if (replica.inFlight() != null) {
            throw new IllegalArgumentException("the fate of a change of " + replica.noteId() + " is not known yet");
        }
        Agreed agreed = agreed(replica, theirs);
        NoteReplica rebased = replica.withAgreed(agreed)
                .withSides(MergedSides.of(replica, theirs))
                .withFailure(null);
        if (theirs.revision() == 0 && replica.agreed().revision() == 0) {
            // The server has no trace of a note that it never had: there is nothing to be merged with.
            return rebased;
        }
        NoteFields mine = replica.fields();
        if (!replica.isEdited() || NoteReplica.sameContent(mine, theirs.fields())) {
            return rebased.withFields(theirs.fields());
        }
        if (replica.agreed().revision() > 0
                && NoteReplica.sameContent(replica.agreed().fields(), theirs.fields())) {
            return rebased;
        }
        if (mine == null || theirs.fields() == null) {
            // A deletion against an edit. No policy may decide this one: it would have to delete text that is new.
            return diverged(rebased, replica, theirs.fields(), false, context, freshId);
        }
        NoteFields base = replica.agreed().fields();
        NoteMerge merge = NoteMerge.of(base == null ? NoteFields.EMPTY : base, mine, theirs.fields());
        if (merge.isClean()) {
            return rebased.withFields(merge.fields()).normalized();
        }
        if (context.policy == ConflictPolicy.ASK) {
            return diverged(rebased, replica, theirs.fields(), false, context, freshId);
        }
        NoteFields decided = merge.decide(context.policy);
        return decided.sameContentAs(mine)
                ? rebased.withFields(decided)
                : diverged(rebased, replica, decided, true, context, freshId);
    }

    /**
     * Takes in the note from a server that was restored from a backup. A state that this device knows to be older than what
     * was agreed is built on: what the device has is sent again. A state of a lower revision that it does not know may be
     * older, or newer text that another device has put there since: a person is asked where the two differ. Any other
     * state may or may not know the agreed text, so that text is put into the history, without asking anybody, before the
     * note is rebased.
     *
     * @param replica without a change in flight
     * @param freshIds two unused ids
     */
    public static NoteReplica rebaseAfterLoss(
            NoteReplica replica, NoteSnapshot theirs, Context context, String[] freshIds) {
        boolean behind = theirs.revision() < replica.agreed().revision();
        NoteFields agreed = replica.agreed().fields();
        // A version keeps its id when it is sent again: on another revision, or beside another text.
        boolean sameState = theirs.changeId() != null
                && theirs.changeId().equals(replica.agreed().changeId())
                && theirs.revision() == replica.agreed().revision()
                && NoteReplica.sameContent(agreed, theirs.fields())
                && MergedSides.hasNoOther(replica, theirs);
        boolean atRisk = agreed != null
                && !sameState
                && !NoteReplica.sameContent(agreed, theirs.fields())
                && (!behind || replica.isEdited());
        NoteReplica rebased = replica;
        if (behind && theirs.revision() > 0 && !replica.agreed().hasBeen(theirs.fields())) {
            rebased = MergedSides.withoutWhatTheNoteIs(unrelated(withLostSides(replica), theirs, context, freshIds[0]));
        } else if (behind) {
            NoteReplica doubted = withLostSides(replica);
            rebased = MergedSides.withoutWhatTheNoteIs(doubted.withAgreed(agreed(replica, theirs))
                    .withSides(MergedSides.of(doubted, theirs))
                    .withFailure(null)
                    .normalized());
        } else if (!sameState) {
            rebased = rebase(withLostSides(replica), theirs, context, freshIds[0]);
        }
        return atRisk ? withAgreedInHistory(rebased, replica, context, freshIds[1]) : rebased;
    }

    /** Two versions of which nobody knows whether one was made from the other. */
    private static NoteReplica unrelated(NoteReplica replica, NoteSnapshot theirs, Context context, String freshId) {
        NoteReplica rebased = replica.withAgreed(agreed(replica, theirs))
                .withSides(MergedSides.of(replica, theirs))
                .withFailure(null);
        NoteFields mine = replica.fields();
        if (NoteReplica.sameContent(mine, theirs.fields())) {
            return rebased.withFields(theirs.fields());
        }
        NoteFields decided = theirs.fields();
        boolean isDecided = false;
        if (mine != null && decided != null) {
            NoteMerge merge = NoteMerge.of(NoteFields.EMPTY, mine, decided);
            isDecided = context.policy != ConflictPolicy.ASK;
            if (merge.isClean()) {
                return rebased.withFields(merge.fields()).normalized();
            }
            decided = isDecided ? merge.decide(context.policy) : decided;
        }
        Side side = new Side(freshId, context.deviceId, context.deviceName, 0, mine);
        List<OpenSide> sides = new ArrayList<OpenSide>(rebased.sides());
        sides.add(new OpenSide(side, null, false, isDecided));
        return rebased.withFields(decided).withSides(sides).normalized();
    }

    /**
     * Takes in the note from a server whose digest differs from this device's: its state counts whatever the revision.
     * An agreed text that the server may not know is put into the history first, without asking anybody.
     *
     * @param replica without a change in flight
     * @param freshIds two unused ids
     */
    public static NoteReplica repair(NoteReplica replica, NoteSnapshot theirs, Context context, String[] freshIds) {
        NoteFields agreed = replica.agreed().fields();
        boolean atRisk = theirs.revision() <= replica.agreed().revision()
                && agreed != null
                && !NoteReplica.sameContent(agreed, theirs.fields());
        NoteReplica rebased = rebase(replica, theirs, context, freshIds[0]);
        return atRisk ? withAgreedInHistory(rebased, replica, context, freshIds[1]) : rebased;
    }

    /** A side that is settled from the start: nobody is asked, and the text is in the history of every device. */
    private static NoteReplica withAgreedInHistory(
            NoteReplica rebased, NoteReplica before, Context context, String freshId) {
        List<OpenSide> sides = new ArrayList<OpenSide>(rebased.sides());
        Side kept = new Side(
                freshId,
                context.deviceId,
                context.deviceName,
                before.agreed().revision(),
                before.agreed().fields());
        sides.add(new OpenSide(kept, null, false, true));
        return rebased.withSides(sides);
    }

    /** The note as one that the server has never heard of: it lost it, and gets it again. */
    public static NoteReplica resend(NoteReplica replica) {
        return withLostSides(replica).withAgreed(replica.agreed().forgotten());
    }

    /** Sides that the server had may be lost with its history; what it does not show any more is sent again. */
    private static NoteReplica withLostSides(NoteReplica replica) {
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide side : replica.sides()) {
            sides.add(side.asUnacknowledged());
        }
        return replica.withSides(sides);
    }

    /** The note as a person wants it although it was deleted elsewhere: it is put on the tombstone. */
    public static NoteReplica keep(NoteReplica replica, NoteSnapshot tombstone) {
        return replica.withAgreed(agreed(replica, tombstone));
    }

    /** A note that a tombstone took from this device, as a person wants it back. */
    public static NoteReplica bringBack(NoteSnapshot tombstone, NoteFields fields) {
        NoteReplica absent = NoteReplica.absent(tombstone.noteId());
        return absent.withFields(fields).withAgreed(agreed(absent, tombstone));
    }

    /** A change that only put a side beside the note, or took one away, has not made its text: that is by whom it was. */
    private static Agreed agreed(NoteReplica replica, NoteSnapshot theirs) {
        Agreed known = replica.agreed();
        boolean sameText = known.revision() > 0 && NoteReplica.sameContent(known.fields(), theirs.fields());
        String author = sameText ? known.deviceName() : theirs.deviceName();
        return known.next(theirs.revision(), theirs.changeId(), author, theirs.fields());
    }

    /** The device's version becomes a side, and the note takes the given fields. */
    private static NoteReplica diverged(
            NoteReplica rebased,
            NoteReplica before,
            NoteFields fields,
            boolean settled,
            Context context,
            String freshId) {
        Side side = new Side(
                freshId, context.deviceId, context.deviceName, before.agreed().revision(), before.fields());
        List<OpenSide> sides = new ArrayList<OpenSide>(rebased.sides());
        sides.add(new OpenSide(side, before.agreed().fields(), false, settled));
        return rebased.withFields(fields).withSides(sides).normalized();
    }

    /**
     * The change in flight was stale. Nothing of it was stored, so the note is rebased; a side that was refused is sent
     * again under a new id, since an id stands for one change.
     *
     * @param restored the server was restored from a backup and may be behind this device
     * @param freshIds three unused ids
     */
    public static NoteReplica stale(
            NoteReplica replica, NoteSnapshot current, boolean restored, Context context, String[] freshIds) {
        String refused = replica.inFlight().change().changeId();
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide side : replica.sides()) {
            boolean wasSent = side.side().changeId().equals(refused) && !side.acknowledged();
            sides.add(wasSent ? side.renamed(freshIds[1]) : side);
        }
        NoteReplica landed = replica.withInFlight(null).withSides(sides);
        boolean wasCreatedAndDeleted = replica.agreed().revision() == 0
                && replica.fields() == null
                && replica.inFlight().whole() != null;
        if (wasCreatedAndDeleted && current.revision() > 0) {
            // The server took the note and has forgotten by which change: what a person deleted is what was sent.
            landed = landed.withAgreed(
                    replica.agreed().next(1, refused, null, replica.inFlight().whole()));
        }
        return restored
                ? rebaseAfterLoss(landed, current, context, new String[] {freshIds[0], freshIds[2]})
                : rebase(landed, current, context, freshIds[0]);
    }
}
