package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.Layout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of any length with only as many rows as fit on the screen: all rows are of one height, and a row that leaves at
 * one end comes back at the other with another note. Notes are read in pages, and only the last few pages are kept.
 */
final class NoteListView extends Container {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 6;
    /** Room below the last note, so that the button for a new one never covers it. */
    private static final float FOOT_MILLIMETRES = 14;

    private final Screens screens;
    private final NoteBook notes;
    private final Place place;
    private final NoteRow.Opener opener;
    private final int rowHeight = NoteRow.heightOfAll();
    private final Map<Integer, List<NoteSummary>> pages = new LinkedHashMap<Integer, List<NoteSummary>>();
    /** The row of a note with the number n is at n modulo their count. */
    private final List<NoteRow> rows = new ArrayList<NoteRow>();
    /** The number of the note that each row shows, or -1. */
    private final List<Integer> shown = new ArrayList<Integer>();

    private int count;
    private boolean hasAccount;

    NoteListView(Screens screens, Place place, NoteRow.Opener opener) {
        this.screens = screens;
        this.notes = screens.notes();
        this.place = place;
        this.opener = opener;
        setName("noteList");
        setLayout(new RowLayout());
        setScrollableY(true);
        count = place.count(notes);
        hasAccount = screens.account().hasAccount();
    }

    /** A scroll listener would come too early: before the position is the new one. */
    @Override
    protected void onScrollY(int scrollY) {
        super.onScrollY(scrollY);
        showRows();
    }

    /** How many notes there are, on the screen or not. */
    int count() {
        return count;
    }

    /** How many rows there are; for tests of how few they stay. */
    int rowCount() {
        return rows.size();
    }

    /** Reads anew what is shown; the place in the list stays. */
    void reload() {
        pages.clear();
        count = place.count(notes);
        hasAccount = screens.account().hasAccount();
        for (int i = 0; i < shown.size(); i++) {
            shown.set(i, Integer.valueOf(-1));
        }
        setShouldCalcPreferredSize(true);
        revalidateLater();
    }

    private NoteSummary note(int index) {
        Integer page = Integer.valueOf(index / PAGE);
        List<NoteSummary> found = pages.get(page);
        if (found == null) {
            if (pages.size() == MOST_PAGES) {
                Iterator<Integer> oldest = pages.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            found = place.page(notes, page.intValue() * PAGE, PAGE);
            pages.put(page, found);
        }
        int within = index % PAGE;
        // The database may have changed since the count; the next reload puts it right.
        return within < found.size() ? found.get(within) : null;
    }

    private void addRows() {
        int needed = getHeight() / rowHeight + 3;
        if (rows.size() >= needed || getHeight() == 0) {
            return;
        }
        while (rows.size() < needed) {
            NoteRow row = new NoteRow(opener);
            rows.add(row);
            shown.add(Integer.valueOf(-1));
            addComponent(row);
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.set(i, Integer.valueOf(-1));
        }
    }

    private void showRows() {
        if (rows.isEmpty()) {
            return;
        }
        int first = Math.max(0, getScrollY() / rowHeight - 1);
        long now = screens.clock().now();
        for (int index = first; index < first + rows.size(); index++) {
            int slot = index % rows.size();
            if (shown.get(slot).intValue() != index) {
                shown.set(slot, Integer.valueOf(index));
                showRow(rows.get(slot), index, now);
            }
        }
    }

    private void showRow(NoteRow row, int index, long now) {
        NoteSummary note = index < count ? note(index) : null;
        row.setVisible(note != null);
        int width = Math.min(getWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
        int side = row.getStyle().getMarginLeftNoRTL();
        int top = row.getStyle().getMarginTop();
        row.setX((getWidth() - width) / 2 + side);
        row.setY(index * rowHeight + top);
        row.setWidth(width - side - row.getStyle().getMarginRightNoRTL());
        row.setHeight(rowHeight - row.getStyle().getVerticalMargins());
        if (note != null) {
            row.show(note, now, hasAccount);
            row.layoutContainer();
        }
    }

    /** Lays out the few rows where their notes stand in the whole list. */
    private final class RowLayout extends Layout {
        @Override
        public void layoutContainer(Container parent) {
            addRows();
            for (int i = 0; i < shown.size(); i++) {
                shown.set(i, Integer.valueOf(-1));
            }
            showRows();
        }

        @Override
        public Dimension getPreferredSize(Container parent) {
            return new Dimension(CN.getDisplayWidth(), count * rowHeight + CN.convertToPixels(FOOT_MILLIMETRES));
        }
    }
}
