package app.offgrid.notes.store;

import app.offgrid.notes.note.NoteFields;

/** An earlier text of a note, kept on this device. Immutable. */
public final class KeptVersion {
    private final String deviceName;
    private final boolean shared;
    private final NoteFields fields;

    KeptVersion(String deviceName, boolean shared, NoteFields fields) {
        this.deviceName = deviceName;
        this.shared = shared;
        this.fields = fields;
    }

    /** The device that wrote it; null for this one or where it is not known. */
    public String deviceName() {
        return deviceName;
    }

    /** True if the server had it, or it was on its way there, when it was replaced. */
    public boolean isShared() {
        return shared;
    }

    /** The note whole as it was; never null. */
    public NoteFields fields() {
        return fields;
    }
}
