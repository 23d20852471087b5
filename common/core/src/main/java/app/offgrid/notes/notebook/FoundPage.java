package app.offgrid.notes.notebook;

import app.offgrid.notes.store.SearchCursor;
import java.util.Collections;
import java.util.List;

/** A page of found notes, the best first. Immutable. */
public final class FoundPage {
    private final List<FoundNote> notes;
    private final SearchCursor next;
    private final boolean complete;

    FoundPage(List<FoundNote> notes, SearchCursor next, boolean complete) {
        this.notes = Collections.unmodifiableList(notes);
        this.next = next;
        this.complete = complete;
    }

    public List<FoundNote> notes() {
        return notes;
    }

    /** Where the next page begins, or null if this is the last one. */
    public SearchCursor next() {
        return next;
    }

    /** False while older notes are still being taken into the index: there may be more to find in a while. */
    public boolean isComplete() {
        return complete;
    }
}
