package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
import app.offgrid.notes.store.NoteSummary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a list by their numbers, read in pages that each go on where the one before ended. Only the last few pages
 * are kept, and of the others where they begin, so that the way back costs one page.
 */
final class NotePages {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 4;

    private final NoteBook notes;
    private final NoteFilter filter;
    private final Map<Integer, List<NoteSummary>> pages = new LinkedHashMap<Integer, List<NoteSummary>>();
    /** Where the page after each begins; a null is the end of the list. */
    private final List<NoteCursor> ends = new ArrayList<NoteCursor>();

    private NoteOrder order;

    NotePages(NoteBook notes, NoteFilter filter, NoteOrder order) {
        this.notes = notes;
        this.filter = filter;
        this.order = order;
    }

    /** Forgets what was read. */
    void reset(NoteOrder newOrder) {
        order = newOrder;
        pages.clear();
        ends.clear();
    }

    /** The note of a number, or null if the list is shorter than that by now. */
    NoteSummary note(int index) {
        int page = index / PAGE;
        while (ends.size() < page) {
            if (!ends.isEmpty() && ends.get(ends.size() - 1) == null) {
                return null;
            }
            read(ends.size());
        }
        List<NoteSummary> found = pages.get(Integer.valueOf(page));
        if (found == null) {
            found = read(page);
        }
        int within = index % PAGE;
        return within < found.size() ? found.get(within) : null;
    }

    private List<NoteSummary> read(int page) {
        NoteCursor start = page == 0 ? null : ends.get(page - 1);
        if (page > 0 && start == null) {
            return new ArrayList<NoteSummary>();
        }
        NotePage found = notes.page(filter, order, start, PAGE);
        if (ends.size() == page) {
            ends.add(found.next());
        } else {
            ends.set(page, found.next());
        }
        if (pages.size() == MOST_PAGES) {
            Iterator<Integer> oldest = pages.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        pages.put(Integer.valueOf(page), found.notes());
        return found.notes();
    }
}
