package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import java.util.ArrayList;
import java.util.List;

/** What waits beside a note, of what the server has and what this device knows and has of its own. */
final class MergedSides {
    private MergedSides() {}

    /** The server's sides, with what this device knows of them, and those of its own that the server does not have. */
    static List<OpenSide> of(NoteReplica replica, NoteSnapshot theirs) {
        List<OpenSide> result = new ArrayList<OpenSide>();
        for (Side side : theirs.sides()) {
            OpenSide known = replica.side(side.changeId());
            boolean sharedBase = side.forkedFrom() == replica.agreed().revision();
            OpenSide open = known != null
                    ? known.asAcknowledged()
                    : new OpenSide(side, sharedBase ? replica.agreed().fields() : null, true, false);
            result.add(isAskedAnew(replica, side) ? open.asUnsettled() : open);
        }
        for (OpenSide open : replica.sides()) {
            Side side = open.side();
            if (!open.acknowledged() && !contains(theirs.sides(), side)) {
                result.add(open);
            }
        }
        return result;
    }

    /** The note without asking about what it has become: nobody need choose between two that are alike. */
    static NoteReplica withoutWhatTheNoteIs(NoteReplica replica) {
        List<OpenSide> sides = new ArrayList<OpenSide>();
        for (OpenSide open : replica.sides()) {
            boolean isNote = NoteReplica.sameContent(open.side().fields(), replica.fields());
            if (!isNote) {
                sides.add(open);
            } else if (open.acknowledged()) {
                sides.add(open.asSettled());
            }
        }
        return replica.withSides(sides);
    }

    /** True if what the device knows to be on the server is what waits there. */
    static boolean hasNoOther(NoteReplica replica, NoteSnapshot theirs) {
        int acknowledged = 0;
        for (OpenSide open : replica.sides()) {
            acknowledged += open.acknowledged() ? 1 : 0;
        }
        for (Side side : theirs.sides()) {
            OpenSide known = replica.side(side.changeId());
            if (known == null || !known.acknowledged()) {
                return false;
            }
        }
        return acknowledged == theirs.sides().size();
    }

    /** True if a person has taken back what was decided about a version, which waits as one of this device once more. */
    private static boolean isAskedAnew(NoteReplica replica, Side version) {
        for (OpenSide open : replica.sides()) {
            if (!open.acknowledged() && !open.settled() && isAlike(open.side(), version)) {
                return true;
            }
        }
        return false;
    }

    /** True if the side is there, be it sent by another device that had it too. */
    private static boolean contains(List<Side> sides, Side wanted) {
        for (Side side : sides) {
            if (isAlike(side, wanted) || side.changeId().equals(wanted.changeId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(Side one, Side other) {
        return one.forkedFrom() == other.forkedFrom() && NoteReplica.sameContent(one.fields(), other.fields());
    }
}
