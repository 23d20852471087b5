package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of any length with only as many rows as fit on the screen: all rows are of one height, and a row that leaves at
 * one end comes back at the other with another note. See {@link NotePages} for how few notes are kept. Pinned notes and the
 * others stand under headings of their own, see {@link Sections}.
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
    private final Component pinnedHead = head("list.pinned");
    private final Component othersHead = head("list.others");
    private final NotePages pages;
    /** The row of a note with the number n is at n modulo their count. */
    private final List<NoteRow> rows = new ArrayList<NoteRow>();
    /** The number of the note that each row shows, or -1. */
    private final List<Integer> shown = new ArrayList<Integer>();

    private Sections sections;
    private int count;
    private boolean hasAccount;
    private String openNoteId;
    /** The number of the note that keys go to, or -1. */
    private int cursor = -1;

    private boolean cursorSeen;

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
        addComponent(touch.swipe());
        addComponent(pinnedHead);
        addComponent(othersHead);
        readCounts();
    }

    private static Component head(String key) {
        Component head = Parts.label(Texts.of(key), "ListSection");
        head.setName(key);
        return head;
    }

    private void readCounts() {
        count = place.count(notes);
        int pinned = notes.countPinned(place.filter());
        int headHeight = pinnedHead.getPreferredH() + pinnedHead.getStyle().getVerticalMargins();
        sections = new Sections(pinned, count, rowHeight, headHeight);
        hasAccount = screens.account().hasAccount();
        cursor = Math.min(cursor, count - 1);
    }

    /** A scroll listener would come too early: before the position is the new one. */
    @Override
    protected void onScrollY(int scrollY) {
        super.onScrollY(scrollY);
        showRows();
    }

    /** While a row follows a finger, the list stays. */
    @Override
    public void pointerDragged(int x, int y) {
        if (!touch.swipe().isMoving() || !touch.swipe().drag(x, y)) {
            super.pointerDragged(x, y);
        }
    }

    @Override
    public void pointerReleased(int x, int y) {
        if (!touch.swipe().isMoving() || !touch.swipe().release()) {
            super.pointerReleased(x, y);
        }
    }

    @Override
    protected boolean shouldBlockSideSwipe() {
        return true;
    }

    /** How many notes there are, on the screen or not. */
    int count() {
        return count;
    }

    /** Shows the first notes. */
    void toTop() {
        setScrollY(0);
    }

    /** Marks the note that is open beside the list; null for none. */
    void markOpen(String noteId) {
        openNoteId = noteId;
        refreshRows();
    }

    /** The note that keys go to; null before a key was pressed. */
    NoteSummary atCursor() {
        return cursor < 0 ? null : pages.note(cursor);
    }

    /** Moves the cursor by so many notes, as far as there are any, and brings it into sight; the keys go to the list then. */
    void moveCursor(int by) {
        if (count == 0) {
            return;
        }
        cursorSeen = true;
        if (getComponentForm() != null) {
            getComponentForm().setFocused(null);
        }
        int from = cursor < 0 ? by > 0 ? -1 : 0 : cursor;
        cursor = (int) Math.max(0, Math.min(count - 1, (long) from + by));
        int top = sections.y(cursor);
        int foot = Math.max(0, getHeight() - CN.convertToPixels(FOOT_MILLIMETRES));
        if (cursor == 0) {
            setScrollY(0);
        } else if (top < getScrollY()) {
            setScrollY(top);
        } else if (top + rowHeight > getScrollY() + foot) {
            setScrollY(top + rowHeight - foot);
        }
        refreshRows();
    }

    /** True if a part of the form outside the list takes the keys. */
    boolean isFocusElsewhere() {
        Component focused =
                getComponentForm() == null ? null : getComponentForm().getFocused();
        return focused != null && !contains(focused);
    }

    /** How many notes fit on the screen, at least one. */
    int screenful() {
        return Math.max(1, getHeight() / rowHeight - 1);
    }

    /** The keys go to the row of this note, without its being brought into sight. */
    void setCursor(NoteSummary note) {
        cursorSeen = false;
        for (int slot = 0; slot < rows.size(); slot++) {
            if (rows.get(slot).isVisible() && rows.get(slot).note() == note) {
                cursor = shown.get(slot).intValue();
            }
        }
        refreshRows();
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
        readCounts();
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
        int first = Math.max(0, sections.indexAt(getScrollY()) - 1);
        long now = screens.clock().now();
        for (int index = first; index < first + rows.size(); index++) {
            int slot = index % rows.size();
            if (shown.get(slot).intValue() != index) {
                shown.set(slot, Integer.valueOf(index));
                showRow(rows.get(slot), index, now);
            }
        }
        showHead(pinnedHead, sections.hasPinned(), 0);
        showHead(othersHead, sections.hasOthers(), sections.othersY());
    }

    private int columnWidth() {
        return Math.min(getWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
    }

    private void showHead(Component head, boolean visible, int y) {
        head.setVisible(visible);
        head.setX((getWidth() - columnWidth()) / 2 + head.getStyle().getMarginLeftNoRTL());
        head.setY(y + head.getStyle().getMarginTop());
        head.setWidth(columnWidth() - head.getStyle().getHorizontalMargins());
        head.setHeight(head.getPreferredH());
    }

    private void showRow(NoteRow row, int index, long now) {
        NoteSummary note = index < count ? pages.note(index) : null;
        row.setVisible(note != null);
        int width = columnWidth();
        int side = row.getStyle().getMarginLeftNoRTL();
        int top = row.getStyle().getMarginTop();
        row.setX((getWidth() - width) / 2 + side);
        row.setY(sections.y(index) + top);
        row.setWidth(width - side - row.getStyle().getMarginRightNoRTL());
        row.setHeight(rowHeight - row.getStyle().getVerticalMargins());
        row.showCursor(index == cursor && cursorSeen);
        if (note != null) {
            row.show(note, now, hasAccount, look(note));
            row.remind(
                    screens.model().reminders.of(note.noteId()), screens.clock().now(), screens.reminding.isSilent());
            row.layoutContainer();
        }
    }

    private NoteRow.Look look(NoteSummary note) {
        if (picked.contains(note.noteId())) {
            return NoteRow.Look.PICKED;
        }
        return note.noteId().equals(openNoteId) ? NoteRow.Look.OPEN : NoteRow.Look.PLAIN;
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
            return new Dimension(CN.getDisplayWidth(), sections.height() + CN.convertToPixels(FOOT_MILLIMETRES));
        }

        @Override
        public boolean isOverlapSupported() {
            return true;
        }
    }
}
