package app.offgrid.notes.notebook;

import app.offgrid.notes.search.Range;
import app.offgrid.notes.search.Snippet;
import app.offgrid.notes.store.NoteSummary;
import java.util.Collections;
import java.util.List;

/** A note that answers a search, with what to mark. Immutable. */
public final class FoundNote {
    private final NoteSummary note;
    private final List<Range> titleMarks;
    private final Snippet snippet;

    FoundNote(NoteSummary note, List<Range> titleMarks, Snippet snippet) {
        this.note = note;
        this.titleMarks = Collections.unmodifiableList(titleMarks);
        this.snippet = snippet;
    }

    public NoteSummary note() {
        return note;
    }

    /** What to mark in the title, in order; empty if nothing of the query is there. */
    public List<Range> titleMarks() {
        return titleMarks;
    }

    /** A piece of the body around the hits with what to mark in it; its beginning if there are none. */
    public Snippet snippet() {
        return snippet;
    }
}
