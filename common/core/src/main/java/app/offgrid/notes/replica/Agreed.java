package app.offgrid.notes.replica;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.Hex;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.Json;

/** The last state of a note that device and server agreed on: the base of a merge. Immutable. */
public final class Agreed {
    /** The server has never heard of the note. */
    public static final Agreed NOTHING = new Agreed(0, null, null, null, "");

    /** Of how many earlier states the note is remembered to have been in. */
    private static final int MOST_PAST = 64;
    /** Of each the first 32 bits of the SHA-256 of its content, in hexadecimal digits: enough to tell it from the others. */
    private static final int HASH = 8;

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
        boolean isSame = revision == 0 || NoteReplica.sameContent(fields, nextFields);
        return new Agreed(nextRevision, nextChangeId, nextDeviceName, nextFields, isSame ? past : pastWithThis());
    }

    /** The server has forgotten the note; this device still knows what it was. */
    Agreed forgotten() {
        return new Agreed(0, null, null, null, revision == 0 ? past : pastWithThis());
    }

    private String pastWithThis() {
        String all = past + hash(fields);
        return all.length() <= MOST_PAST * HASH ? all : all.substring(all.length() - MOST_PAST * HASH);
    }

    private static String hash(NoteFields content) {
        String text = content == null
                ? ""
                : Json.write(FieldsJson.write(content.stampedAt(0).with(Field.CREATED_AT, Long.valueOf(0))));
        return Hex.of(Sha256.of(Utf8.encode(text))).substring(0, HASH);
    }

    /** True if this device knows that the note had this content once, before what is agreed now; null for a deletion. */
    boolean hasBeen(NoteFields earlier) {
        String wanted = past.length() == 0 ? "" : hash(earlier);
        for (int at = 0; at < past.length(); at += HASH) {
            if (past.startsWith(wanted, at)) {
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
