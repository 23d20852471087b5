package app.offgrid.notes.replica;

import app.offgrid.notes.note.NoteFields;

/** The last state of a note that device and server agreed on: the base of a merge. Immutable. */
public final class Agreed {
    /** The server has never heard of the note. */
    public static final Agreed NOTHING = new Agreed(0, null, null, null, "");

    /** Of how many earlier states the note is remembered to have been in. */
    private static final int MOST_PAST = 64;
    /** Of each as much of its change id as tells it from the few others of the note: 32 random bits. */
    private static final int HEAD = 8;

    private final long revision;
    private final String changeId;
    private final String deviceName;
    private final NoteFields fields;
    private final String past;

    /**
     * @param revision 0 if the server has never heard of the note
     * @param changeId the change that made the revision; null if that is not known
     * @param deviceName the device that made the revision, for people; null for this device or where it is not known
     * @param fields null if the note was not there or a tombstone
     * @param past what {@link #past} has returned, "" if nothing was before
     */
    public Agreed(long revision, String changeId, String deviceName, NoteFields fields, String past) {
        this.revision = revision;
        this.changeId = changeId;
        this.deviceName = deviceName;
        this.fields = fields;
        this.past = past;
    }

    /** What is agreed after this; this becomes part of its past. */
    Agreed next(long nextRevision, String nextChangeId, String nextDeviceName, NoteFields nextFields) {
        boolean isSame = changeId == null || changeId.equals(nextChangeId);
        return new Agreed(nextRevision, nextChangeId, nextDeviceName, nextFields, isSame ? past : pastWithThis());
    }

    /** The server has forgotten the note; this device still knows what it was. */
    Agreed forgotten() {
        return new Agreed(0, null, null, null, changeId == null ? past : pastWithThis());
    }

    private String pastWithThis() {
        String all = past + head(changeId);
        return all.length() <= MOST_PAST * HEAD ? all : all.substring(all.length() - MOST_PAST * HEAD);
    }

    private static String head(String changeId) {
        return changeId.substring(0, HEAD);
    }

    /** True if this device knows that the note was made by this change once, before what is agreed now. */
    boolean hasBeen(String earlierChangeId) {
        for (int at = 0; earlierChangeId != null && at < past.length(); at += HEAD) {
            if (past.startsWith(head(earlierChangeId), at)) {
                return true;
            }
        }
        return false;
    }

    /** The earlier states that this device has known, for {@link #hasBeen}; an opaque text of at most 512 characters. */
    public String past() {
        return past;
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
