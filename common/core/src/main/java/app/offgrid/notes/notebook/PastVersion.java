package app.offgrid.notes.notebook;

import app.offgrid.notes.note.NoteFields;

/** One version in a note's history, from this device or from the server. Immutable. */
public final class PastVersion {
    /** How a version stands to the note. */
    public enum Standing {
        /** The note says this now. */
        NOW,
        /** It waits beside the note for a person. */
        WAITING,
        /** It once waited beside the note, and a person or a rule has decided. */
        BESIDE,
        /** The note said this once. */
        EARLIER
    }

    private final Standing standing;
    private final NoteFields fields;
    private final String deviceName;
    private final long time;
    private final boolean onServer;

    PastVersion(Standing standing, NoteFields fields, String deviceName, long time, boolean onServer) {
        this.standing = standing;
        this.fields = fields;
        this.deviceName = deviceName;
        this.time = time;
        this.onServer = onServer;
    }

    public Standing standing() {
        return standing;
    }

    /** The version whole; null for a deletion. */
    public NoteFields fields() {
        return fields;
    }

    /** The device that wrote it; null for this one or where it is not known. */
    public String deviceName() {
        return deviceName;
    }

    /** When it was written, as far as is known, for people; in milliseconds since the epoch, 0 if nobody says. */
    public long time() {
        return time;
    }

    /** False if only this device has it, as far as this device knows. */
    public boolean isOnServer() {
        return onServer;
    }

    /** True if the note itself never said this, or does not yet. */
    public boolean isBeside() {
        return standing == Standing.WAITING || standing == Standing.BESIDE;
    }
}
