package app.offgrid.notes.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Where a page of found notes ended. Immutable. */
public final class SearchCursor {
    /** Only documents below this one come next. */
    final long below;
    /** Notes with hits in the title that were shown already. */
    final Set<String> shown;

    SearchCursor(long below, Set<String> shown) {
        this.below = below;
        this.shown = Collections.unmodifiableSet(new HashSet<String>(shown));
    }
}
