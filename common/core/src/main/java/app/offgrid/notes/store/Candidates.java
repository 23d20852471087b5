package app.offgrid.notes.store;

import java.util.Collections;
import java.util.List;

/** A page of notes that answer a search, each once, not yet ranked. Immutable. */
public final class Candidates {
    private final List<Candidate> notes;
    private final SearchCursor next;

    Candidates(List<Candidate> notes, SearchCursor next) {
        this.notes = Collections.unmodifiableList(notes);
        this.next = next;
    }

    public List<Candidate> notes() {
        return notes;
    }

    /** Where the next page begins, or null if this is the last one. */
    public SearchCursor next() {
        return next;
    }
}
