package app.offgrid.notes.notebook;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.merge.Span;
import app.offgrid.notes.merge.TextDiff;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import java.util.Collections;
import java.util.List;

/**
 * Two versions of a note that a person decides between: the note as it stands and a side. "Mine" is the version of this
 * device, if one is; else the side. Immutable.
 */
public final class Conflict {
    private final String noteId;
    private final Side side;
    private final NoteFields base;
    private final NoteFields current;
    private final long revision;
    private final String currentDevice;
    private final boolean sideIsMine;
    private final boolean shared;

    Conflict(NoteReplica note, OpenSide open, String thisDevice) {
        this.noteId = note.noteId();
        this.side = open.side();
        this.shared = open.acknowledged();
        this.base = open.base();
        this.current = note.fields();
        this.revision = note.agreed().revision();
        this.currentDevice = note.agreed().deviceName();
        // Where both or neither are of this device, the side counts as mine: it is the one that waits to be put back.
        this.sideIsMine = side.deviceId().equals(thisDevice) || note.agreed().deviceName() != null;
    }

    public String noteId() {
        return noteId;
    }

    /** The id to settle the conflict by. */
    public String sideId() {
        return side.changeId();
    }

    /** The note as it stood when this was read; null if it was deleted. */
    NoteFields current() {
        return current;
    }

    /** The version that waits beside the note; null if it is a deletion. */
    NoteFields version() {
        return side.fields();
    }

    /** True if the server has the version, so that other devices can decide. */
    boolean isShared() {
        return shared;
    }

    /** True if this is the version that waits, be it under another id. */
    boolean isAbout(Side other) {
        return side.deviceId().equals(other.deviceId())
                && side.forkedFrom() == other.forkedFrom()
                && (side.fields() == null
                        ? other.fields() == null
                        : side.fields().equals(other.fields()));
    }

    /** True if a person would see nothing else in the other: both versions, what they were made from, and their devices. */
    public boolean showsSameAs(Conflict other) {
        return isAbout(other.side)
                && same(current, other.current)
                && same(base, other.base)
                && same(currentDevice, other.currentDevice);
    }

    /** True if the note itself, beside which the version waits, says the same in the other. */
    public boolean hasSameNoteAs(Conflict other) {
        return same(current, other.current);
    }

    private static boolean same(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    /** The revision that was agreed with the server at that time. */
    long revision() {
        return revision;
    }

    /** What both versions were made from; null if this device does not know it. */
    public NoteFields base() {
        return base;
    }

    /** Null if this version is a deletion. */
    public NoteFields mine() {
        return sideIsMine ? side.fields() : current;
    }

    /** Null if this version is a deletion. */
    public NoteFields theirs() {
        return sideIsMine ? current : side.fields();
    }

    /** The device that made {@link #mine()}; null for this one. */
    public String myDevice() {
        return sideIsMine ? side.deviceName() : currentDevice;
    }

    /** The device that made {@link #theirs()}; null for this one or where it is not known. */
    public String theirDevice() {
        return sideIsMine ? currentDevice : side.deviceName();
    }

    /** True if one of the versions is a deletion; there is nothing to merge then. */
    public boolean isAboutDeletion() {
        return side.isDeleted() || current == null;
    }

    /** The fields in which the two versions overlap; empty if one of them is a deletion. */
    public List<Field> fields() {
        return isAboutDeletion() ? Collections.<Field>emptyList() : merge().conflicts();
    }

    /** A text field merged hunk by hunk. Not for conflicts about a deletion. */
    public MergedText text(Field field) {
        return merge().text(field);
    }

    /** Both versions merged; where they overlap, theirs. Not for conflicts about a deletion. */
    public NoteFields merged() {
        return merge().fields();
    }

    private NoteMerge merge() {
        return NoteMerge.of(base == null ? common(mine(), theirs()) : base, mine(), theirs());
    }

    /** In place of a base that is not known here: what both versions have, so that only where they differ is asked. */
    private static NoteFields common(NoteFields mine, NoteFields theirs) {
        return NoteFields.EMPTY
                .withTitle(common(mine.title(), theirs.title()))
                .withBody(common(mine.body(), theirs.body()));
    }

    private static String common(String mine, String theirs) {
        StringBuilder common = new StringBuilder();
        for (Span span : TextDiff.words(mine, theirs)) {
            if (span.kind() == Span.Kind.SAME) {
                common.append(span.text());
            }
        }
        return common.toString();
    }
}
