package app.offgrid.notes.store;

import java.util.Collections;
import java.util.List;

/** A page of a list: the pinned notes first, then the others. Immutable. */
public final class NotePage {
    private final List<NoteSummary> notes;
    private final NoteCursor next;

    NotePage(List<NoteSummary> notes, NoteCursor next) {
        this.notes = Collections.unmodifiableList(notes);
        this.next = next;
    }

    public List<NoteSummary> notes() {
        return notes;
    }

    /** Where the next page begins, or null if this is the last one. */
    public NoteCursor next() {
        return next;
    }
}
