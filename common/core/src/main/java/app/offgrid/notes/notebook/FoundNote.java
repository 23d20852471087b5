package app.offgrid.notes.notebook;

import app.offgrid.notes.search.Range;
import app.offgrid.notes.search.Snippet;
import app.offgrid.notes.store.NoteSummary;
import java.util.Collections;
import java.util.List;

/** A note that answers a search, with what to mark. Immutable. */
public final class FoundNote {
    private final NoteSummary note;
    private final List<Range> headlineMarks;
    private final Snippet snippet;

    FoundNote(NoteSummary note, List<Range> headlineMarks, Snippet snippet) {
        this.note = note;
        this.headlineMarks = Collections.unmodifiableList(headlineMarks);
        this.snippet = snippet;
    }

    public NoteSummary note() {
        return note;
    }

    /** What to mark in the headline, in order; empty if nothing of the query is there. */
    public List<Range> headlineMarks() {
        return headlineMarks;
    }

    /** A piece of the body around the hits with what to mark in it; its beginning if there are none. */
    public Snippet snippet() {
        return snippet;
    }
}
