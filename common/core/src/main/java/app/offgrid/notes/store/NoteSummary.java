package app.offgrid.notes.store;

import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.replica.NoteState;
import java.util.List;

/** What a list shows of a note. Immutable. */
public final class NoteSummary {
    private final String noteId;
    private final String title;
    private final String preview;
    private final List<String> tags;
    private final String color;
    private final boolean pinned;
    private final long editedAt;
    private final NoteState state;

    NoteSummary(
            String noteId,
            String title,
            String preview,
            List<String> tags,
            String color,
            boolean pinned,
            long editedAt,
            NoteState state) {
        this.noteId = noteId;
        this.title = title;
        this.preview = preview;
        this.tags = tags;
        this.color = color;
        this.pinned = pinned;
        this.editedAt = editedAt;
        this.state = state;
    }

    public String noteId() {
        return noteId;
    }

    public String title() {
        return title;
    }

    /** The beginning of the body, as it was written. */
    public String preview() {
        return preview;
    }

    /** What the note is called, and the words that a list shows below. Worked out anew with each call. */
    public Headline headline() {
        return Headline.of(title, preview);
    }

    /** Sorted, unmodifiable. */
    public List<String> tags() {
        return tags;
    }

    public String color() {
        return color;
    }

    public boolean pinned() {
        return pinned;
    }

    /** Milliseconds since the epoch by the clock of the device that edited. */
    public long editedAt() {
        return editedAt;
    }

    public NoteState state() {
        return state;
    }
}
