package app.offgrid.notes.protocol;

import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.NotePatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One change of one note, as a device sends it. Immutable. */
public final class NoteChange {
    /** What a change does. */
    public enum Op {
        /** Creates a note, or sets the fields that the patch names. */
        PUT("put"),
        /** Leaves a tombstone. */
        DELETE("delete"),
        /** Adds a side: a version that cannot be merged without asking a person. */
        DIVERGE("diverge");

        private final String wireName;

        Op(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static Op byWireName(String name) {
            for (Op op : values()) {
                if (op.wireName.equals(name)) {
                    return op;
                }
            }
            return null;
        }
    }

    /** The largest number that every reader of JSON can hold. */
    private static final long NO_REVISION = (1L << 53) - 1;

    private final String changeId;
    private final String noteId;
    private final Op op;
    private final long baseRevision;
    private final long forkedFrom;
    private final NotePatch patch;
    private final FieldFault fault;
    private final List<String> resolves;

    private NoteChange(
            String changeId,
            String noteId,
            Op op,
            long baseRevision,
            long forkedFrom,
            NotePatch patch,
            FieldFault fault,
            List<String> resolves) {
        this.changeId = changeId;
        this.noteId = noteId;
        this.op = op;
        this.baseRevision = baseRevision;
        this.forkedFrom = forkedFrom;
        this.patch = patch;
        this.fault = fault;
        this.resolves = Collections.unmodifiableList(new ArrayList<String>(resolves));
    }

    /** A put of the fields that differ from the base revision. */
    public static NoteChange put(
            String changeId, String noteId, long baseRevision, NotePatch patch, List<String> resolves) {
        return new NoteChange(changeId, noteId, Op.PUT, baseRevision, 0, patch, null, resolves);
    }

    /** A deletion. */
    public static NoteChange delete(String changeId, String noteId, long baseRevision, List<String> resolves) {
        return new NoteChange(changeId, noteId, Op.DELETE, baseRevision, 0, null, null, resolves);
    }

    /**
     * A side for a person to settle.
     *
     * @param version the version whole, or null if this side is a deletion
     */
    public static NoteChange diverge(
            String changeId,
            String noteId,
            long baseRevision,
            long forkedFrom,
            NotePatch version,
            List<String> resolves) {
        return new NoteChange(changeId, noteId, Op.DIVERGE, baseRevision, forkedFrom, version, null, resolves);
    }

    /**
     * The same change on a revision that no note has: taken for what it is if the server has taken it before, since its id
     * is known then, and stale otherwise.
     */
    public NoteChange onNoRevision() {
        return new NoteChange(changeId, noteId, op, NO_REVISION, forkedFrom, patch, fault, resolves);
    }

    /** The same change with a fault in its fields: it can only be rejected. */
    NoteChange faulty(FieldFault why) {
        return new NoteChange(changeId, noteId, op, baseRevision, forkedFrom, null, why, resolves);
    }

    public String changeId() {
        return changeId;
    }

    public String noteId() {
        return noteId;
    }

    public Op op() {
        return op;
    }

    /** The revision that the change was made on; 0 if there was none. */
    public long baseRevision() {
        return baseRevision;
    }

    /** Of a diverge: the revision its version was made on. */
    public long forkedFrom() {
        return forkedFrom;
    }

    /** The fields; null for a delete, for a diverge that is a deletion, and where there is a fault. */
    public NotePatch patch() {
        return patch;
    }

    /** What is wrong with the fields, or null. A change with a fault must be rejected. */
    public FieldFault fault() {
        return fault;
    }

    /** The change ids of the sides that this change takes away; unmodifiable, mostly empty. */
    public List<String> resolves() {
        return resolves;
    }

    @Override
    public String toString() {
        return op + " " + noteId + " on " + baseRevision + " " + (fault == null ? patch : fault) + " as " + changeId;
    }
}
