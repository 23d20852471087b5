package app.offgrid.notes.note;

/**
 * A version of a note that could not be merged without asking a person. It waits on the note until somebody settles it.
 * Immutable.
 */
public final class Side {
    private final String changeId;
    private final String deviceId;
    private final String deviceName;
    private final long forkedFrom;
    private final NoteFields fields;

    /**
     * @param changeId the change that brought the side; its name in {@code resolves}
     * @param forkedFrom the revision that the edit was made on; 0 for a note made on the device
     * @param fields the version whole, or null if this side is a deletion
     */
    public Side(String changeId, String deviceId, String deviceName, long forkedFrom, NoteFields fields) {
        this.changeId = changeId;
        this.deviceId = deviceId;
        this.deviceName = deviceName;
        this.forkedFrom = forkedFrom;
        this.fields = fields;
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

    public long forkedFrom() {
        return forkedFrom;
    }

    /** True if this side deleted the note. */
    public boolean isDeleted() {
        return fields == null;
    }

    /** The version whole, or null if this side is a deletion. */
    public NoteFields fields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Side)) {
            return false;
        }
        Side side = (Side) other;
        return changeId.equals(side.changeId)
                && deviceId.equals(side.deviceId)
                && deviceName.equals(side.deviceName)
                && forkedFrom == side.forkedFrom
                && NoteFields.same(fields, side.fields);
    }

    @Override
    public int hashCode() {
        return changeId.hashCode();
    }

    @Override
    public String toString() {
        return "side " + changeId + " by " + deviceName + " on " + forkedFrom + ": " + fields;
    }
}
