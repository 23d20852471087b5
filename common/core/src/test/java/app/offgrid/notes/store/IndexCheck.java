package app.offgrid.notes.store;

import app.offgrid.notes.host.Sql;
import java.util.List;

/** Whether the search finds each note by what it says, for tests of other packages. */
public final class IndexCheck {
    private IndexCheck() {}

    /** The notes that it does not find as it should; empty if the index is right. */
    public static List<String> of(Sql sql) {
        return new NoteIndex(sql).disagreements();
    }
}
