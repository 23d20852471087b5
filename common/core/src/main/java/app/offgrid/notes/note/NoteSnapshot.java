package app.offgrid.notes.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A note as the server had it after one accepted change. Immutable. */
public final class NoteSnapshot {
    private final String noteId;
    private final long revision;
    private final long sequence;
    private final String changeId;
    private final String deviceId;
    private final String deviceName;
    private final NoteFields fields;
    private final List<Side> sides;

    /**
     * @param revision 0 for a note that the server has no trace of
     * @param changeId the change that made this revision, with its device; null where there is no revision
     * @param fields null for a tombstone
     */
    public NoteSnapshot(
            String noteId,
            long revision,
            long sequence,
            String changeId,
            String deviceId,
            String deviceName,
            NoteFields fields,
            List<Side> sides) {
        this.noteId = noteId;
        this.revision = revision;
        this.sequence = sequence;
        this.changeId = changeId;
        this.deviceId = deviceId;
        this.deviceName = deviceName;
        this.fields = fields;
        this.sides = Collections.unmodifiableList(new ArrayList<Side>(sides));
    }

    /** What a server answers about a note that it has no trace of. */
    public static NoteSnapshot unknown(String noteId) {
        return new NoteSnapshot(noteId, 0, 0, null, null, null, null, Collections.<Side>emptyList());
    }

    public String noteId() {
        return noteId;
    }

    public long revision() {
        return revision;
    }

    public long sequence() {
        return sequence;
    }

    /** Null only for a note that the server has no trace of. */
    public String changeId() {
        return changeId;
    }

    /** Null only for a note that the server has no trace of. */
    public String deviceId() {
        return deviceId;
    }

    /** Null only for a note that the server has no trace of. */
    public String deviceName() {
        return deviceName;
    }

    public boolean isDeleted() {
        return fields == null;
    }

    /** Null for a tombstone. */
    public NoteFields fields() {
        return fields;
    }

    /** The versions that wait for a person, oldest first; unmodifiable, mostly empty. */
    public List<Side> sides() {
        return sides;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof NoteSnapshot)) {
            return false;
        }
        NoteSnapshot note = (NoteSnapshot) other;
        return noteId.equals(note.noteId)
                && revision == note.revision
                && sequence == note.sequence
                && NoteFields.same(changeId, note.changeId)
                && NoteFields.same(deviceId, note.deviceId)
                && NoteFields.same(deviceName, note.deviceName)
                && NoteFields.same(fields, note.fields)
                && sides.equals(note.sides);
    }

    @Override
    public int hashCode() {
        return noteId.hashCode() * 31 + (int) revision;
    }

    @Override
    public String toString() {
        return noteId + "@" + revision + " #" + sequence + " " + (isDeleted() ? "deleted" : fields) + " " + sides;
    }
}
