package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of any length with only as many rows as fit on the screen: all rows are of one height, and a row that leaves at
 * one end comes back at the other with another note. See {@link NotePages} for how few notes are kept.
 */
final class NoteListView extends Container {
    /** Room below the last note, so that the button for a new one never covers it. */
    private static final float FOOT_MILLIMETRES = 14;

    private final Screens screens;
    private final NoteBook notes;
    private final Place place;
    private final Picked picked;
    private final NoteRow.Touch touch;
    private final int rowHeight = NoteRow.heightOfAll();
    private final NotePages pages;
    /** The row of a note with the number n is at n modulo their count. */
    private final List<NoteRow> rows = new ArrayList<NoteRow>();
    /** The number of the note that each row shows, or -1. */
    private final List<Integer> shown = new ArrayList<Integer>();

    private int count;
    private boolean hasAccount;

    NoteListView(Screens screens, Place place, Picked picked, NoteRow.Touch touch) {
        this.screens = screens;
        this.notes = screens.notes();
        this.place = place;
        this.picked = picked;
        this.touch = touch;
        this.pages = new NotePages(notes, place.filter(), screens.settings().order());
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

    /** Shows the first notes. */
    void toTop() {
        setScrollY(0);
    }

    /** Shows the same notes again, picked or not. */
    void refreshRows() {
        forgetRows();
        showRows();
        repaint();
    }

    private void forgetRows() {
        for (int i = 0; i < shown.size(); i++) {
            shown.set(i, Integer.valueOf(-1));
        }
    }

    /** Reads anew what is shown; the place in the list stays. */
    void reload() {
        pages.reset(screens.settings().order());
        count = place.count(notes);
        hasAccount = screens.account().hasAccount();
        forgetRows();
        setShouldCalcPreferredSize(true);
        revalidateLater();
    }

    private void addRows() {
        int needed = getHeight() / rowHeight + 3;
        if (rows.size() >= needed || getHeight() == 0) {
            return;
        }
        while (rows.size() < needed) {
            NoteRow row = new NoteRow(touch);
            rows.add(row);
            shown.add(Integer.valueOf(-1));
            addComponent(row);
        }
        forgetRows();
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
        NoteSummary note = index < count ? pages.note(index) : null;
        row.setVisible(note != null);
        int width = Math.min(getWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
        int side = row.getStyle().getMarginLeftNoRTL();
        int top = row.getStyle().getMarginTop();
        row.setX((getWidth() - width) / 2 + side);
        row.setY(index * rowHeight + top);
        row.setWidth(width - side - row.getStyle().getMarginRightNoRTL());
        row.setHeight(rowHeight - row.getStyle().getVerticalMargins());
        if (note != null) {
            row.show(note, now, hasAccount, picked.contains(note.noteId()));
            row.remind(
                    screens.model().reminders.of(note.noteId()), screens.clock().now());
            row.layoutContainer();
        }
    }

    /** Lays out the few rows where their notes stand in the whole list. */
    private final class RowLayout extends Layout {
        @Override
        public void layoutContainer(Container parent) {
            addRows();
            forgetRows();
            showRows();
        }

        @Override
        public Dimension getPreferredSize(Container parent) {
            return new Dimension(CN.getDisplayWidth(), count * rowHeight + CN.convertToPixels(FOOT_MILLIMETRES));
        }
    }
}
