package app.offgrid.notes.note;

/** One version of a note in the server's history. Immutable. */
public final class NoteVersion {
    private final long revision;
    private final String changeId;
    private final String deviceId;
    private final String deviceName;
    private final long acceptedAt;
    private final boolean side;
    private final NoteFields fields;

    /**
     * @param acceptedAt when the server took the change, in milliseconds since the epoch, for people; 0 if it is not said
     * @param side true for a version that waited beside the note: the note's own text was the one of the revision before
     * @param fields the version whole, or null for a deletion
     */
    public NoteVersion(
            long revision,
            String changeId,
            String deviceId,
            String deviceName,
            long acceptedAt,
            boolean side,
            NoteFields fields) {
        this.revision = revision;
        this.changeId = changeId;
        this.deviceId = deviceId;
        this.deviceName = deviceName;
        this.acceptedAt = acceptedAt;
        this.side = side;
        this.fields = fields;
    }

    public long revision() {
        return revision;
    }

    public String changeId() {
        return changeId;
    }

    public String deviceId() {
        return deviceId;
    }

    public String deviceName() {
        return deviceName;
    }

    /** Milliseconds since the epoch, for people; 0 if the server does not say. */
    public long acceptedAt() {
        return acceptedAt;
    }

    /** True for a version that waited beside the note: the note's own text was the one of the revision before. */
    public boolean isSide() {
        return side;
    }

    /** The version whole, or null for a deletion. */
    public NoteFields fields() {
        return fields;
    }
}
