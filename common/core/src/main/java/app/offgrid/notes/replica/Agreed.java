package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteFields;

/** The last state of a note that device and server agreed on: the base of a merge. Immutable. */
public final class Agreed {
    /** The server has never heard of the note. */
    public static final Agreed NOTHING = new Agreed(0, null, null, null);

    private final long revision;
    private final String changeId;
    private final String deviceName;
    private final NoteFields fields;

    /**
     * @param revision 0 if the server has never heard of the note
     * @param changeId the change that made the revision; null if that is not known
     * @param deviceName the device that made the revision, for people; null for this device or where it is not known
     * @param fields null if the note was not there or a tombstone
     */
    public Agreed(long revision, String changeId, String deviceName, NoteFields fields) {
        this.revision = revision;
        this.changeId = changeId;
        this.deviceName = deviceName;
        this.fields = fields;
    }

    public long revision() {
        return revision;
    }

    /** Null if it is not known. */
    public String changeId() {
        return changeId;
    }

    /** Null for this device or where it is not known. */
    public String deviceName() {
        return deviceName;
    }

    /** Null if the note was not there or a tombstone. */
    public NoteFields fields() {
        return fields;
    }
}
