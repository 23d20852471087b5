package app.offgrid.notes.store;

/** When a person wants to be reminded of a note, and what is known of the note. Immutable. */
public final class Reminder {
    private final String noteId;
    private final long dueAt;
    private final String told;
    private final String headline;
    private final NoteList list;

    Reminder(String noteId, long dueAt, String told, String headline, NoteList list) {
        this.noteId = noteId;
        this.dueAt = dueAt;
        this.told = told;
        this.headline = headline;
        this.list = list;
    }

    public String noteId() {
        return noteId;
    }

    /** Milliseconds since the epoch, by the device's clock. */
    public long dueAt() {
        return dueAt;
    }

    /** What the platform was last asked for; null if for nothing. */
    public String told() {
        return told;
    }

    /** What the note is called, which may be empty; null if the note is gone. */
    public String headline() {
        return headline;
    }

    /** False if the note is in the trash or gone: then nobody wants to be reminded. */
    public boolean isWanted() {
        return list == NoteList.ACTIVE || list == NoteList.ARCHIVE;
    }

    /** True if there is no such note any more. */
    public boolean isGone() {
        return list == null;
    }
}
