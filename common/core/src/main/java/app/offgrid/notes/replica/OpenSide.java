package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;

/** A side of a note as this device knows it. Immutable. */
public final class OpenSide {
    private final Side side;
    private final NoteFields base;
    private final boolean acknowledged;
    private final boolean settled;

    /**
     * @param base the text that the side was made on, as far as this device knows it; else null
     * @param acknowledged the server has the side
     * @param settled a person, or the policy of one, has decided on this device; the server is still to be told
     */
    public OpenSide(Side side, NoteFields base, boolean acknowledged, boolean settled) {
        this.side = side;
        this.base = base;
        this.acknowledged = acknowledged;
        this.settled = settled;
    }

    public Side side() {
        return side;
    }

    /** Null if it is not known here; the server's history has it. */
    public NoteFields base() {
        return base;
    }

    public boolean acknowledged() {
        return acknowledged;
    }

    public boolean settled() {
        return settled;
    }

    OpenSide asAcknowledged() {
        return new OpenSide(side, base, true, settled);
    }

    /** The server may have lost it. */
    OpenSide asUnacknowledged() {
        return new OpenSide(side, base, false, settled);
    }

    OpenSide withBase(NoteFields newBase) {
        return new OpenSide(side, newBase, acknowledged, settled);
    }

    OpenSide asSettled() {
        return new OpenSide(side, base, acknowledged, true);
    }

    OpenSide asUnsettled() {
        return new OpenSide(side, base, acknowledged, false);
    }

    /** The same side under a new change id: what was sent under the old one has not been taken. */
    OpenSide renamed(String changeId) {
        Side renamed = new Side(changeId, side.deviceId(), side.deviceName(), side.forkedFrom(), side.fields());
        return new OpenSide(renamed, base, acknowledged, settled);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof OpenSide)) {
            return false;
        }
        OpenSide open = (OpenSide) other;
        return side.equals(open.side)
                && acknowledged == open.acknowledged
                && settled == open.settled
                && (base == null ? open.base == null : base.equals(open.base));
    }

    @Override
    public int hashCode() {
        return side.hashCode();
    }
}
