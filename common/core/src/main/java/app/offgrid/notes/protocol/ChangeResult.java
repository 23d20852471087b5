package app.offgrid.notes.protocol;

import app.offgrid.notes.note.NoteSnapshot;

/** What became of one change. Immutable. */
public final class ChangeResult {
    /** The three ways a change can end. */
    public enum Outcome {
        /** It has taken effect, once. */
        ACCEPTED("accepted"),
        /** The note has moved on; nothing was stored. */
        STALE("stale"),
        /** It can never be taken as it is. */
        REJECTED("rejected");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static Outcome byWireName(String name) {
            for (Outcome outcome : values()) {
                if (outcome.wireName.equals(name)) {
                    return outcome;
                }
            }
            return null;
        }
    }

    private final String changeId;
    private final String noteId;
    private final Outcome outcome;
    private final long revision;
    private final long sequence;
    private final NoteSnapshot current;
    private final String code;
    private final String message;

    private ChangeResult(
            String changeId,
            String noteId,
            Outcome outcome,
            long revision,
            long sequence,
            NoteSnapshot current,
            String code,
            String message) {
        this.changeId = changeId;
        this.noteId = noteId;
        this.outcome = outcome;
        this.revision = revision;
        this.sequence = sequence;
        this.current = current;
        this.code = code;
        this.message = message;
    }

    public static ChangeResult accepted(String changeId, String noteId, long revision, long sequence) {
        return new ChangeResult(changeId, noteId, Outcome.ACCEPTED, revision, sequence, null, null, null);
    }

    public static ChangeResult stale(String changeId, NoteSnapshot current) {
        return new ChangeResult(changeId, current.noteId(), Outcome.STALE, 0, 0, current, null, null);
    }

    public static ChangeResult rejected(String changeId, String noteId, String code, String message) {
        return new ChangeResult(changeId, noteId, Outcome.REJECTED, 0, 0, null, code, message);
    }

    public String changeId() {
        return changeId;
    }

    public String noteId() {
        return noteId;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Of an accepted change: the revision it made. */
    public long revision() {
        return revision;
    }

    /** Of an accepted change: its place in the account's order. */
    public long sequence() {
        return sequence;
    }

    /** Of a stale change: the note as it stands; null otherwise. */
    public NoteSnapshot current() {
        return current;
    }

    /** Of a rejected change: the stable code; null otherwise. */
    public String code() {
        return code;
    }

    /** Of a rejected change: the reason for a person; null otherwise. */
    public String message() {
        return message;
    }

    @Override
    public String toString() {
        return outcome + " " + noteId + " " + (current != null ? current : code != null ? code : "@" + revision);
    }
}
