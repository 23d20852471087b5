package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.BorderLayout;

/**
 * The list, and beside it what there is room for: the note that is open on a tablet on its side, the menu of places too on
 * anything wider. On a phone the list is alone.
 */
final class Columns extends Container {
    /** From this width on, a note is read beside the list: a tablet of 8 inches on its side. */
    private static final float NOTE_MILLIMETRES = 120;
    /** From this width on, there is room for the menu as well: a tablet of 10 inches on its side. */
    private static final float MENU_MILLIMETRES = 165;

    private static final float LEAST_LIST_MILLIMETRES = 50;
    private static final float MOST_LIST_MILLIMETRES = 68;

    private final Component list;
    private Component menu;
    private Component note;

    Columns(Component list) {
        super(new BorderLayout());
        this.list = list;
    }

    static boolean fitNote() {
        return fit(NOTE_MILLIMETRES);
    }

    static boolean fitMenu() {
        return fit(MENU_MILLIMETRES);
    }

    /** Large text needs more room, though less than it is larger: lines may be shorter. */
    private static boolean fit(float millimetres) {
        float scale = 1 + Math.max(0, Theme.textScale() - 1) / 2;
        return CN.getDisplayWidth() >= CN.convertToPixels(millimetres * scale);
    }

    /** True if what is shown is no longer what fits. */
    boolean isOutdated() {
        return fitNote() != (note != null) || fitMenu() != (menu != null);
    }

    boolean hasMenu() {
        return menu != null;
    }

    /** @param newMenu null for none; the same of {@code newNote} */
    void arrange(Component newMenu, Component newNote) {
        menu = newMenu;
        note = newNote;
        if (list.getParent() != null) {
            list.getParent().removeComponent(list);
        }
        if (note != null && note.getParent() != null) {
            note.getParent().removeComponent(note);
        }
        removeAll();
        if (menu != null) {
            add(BorderLayout.WEST, menu);
        }
        add(BorderLayout.CENTER, note == null ? list : beside());
        revalidateLater();
    }

    /** Shows another menu in place of the one that is shown. */
    void showMenu(Component newMenu) {
        replace(menu, newMenu, null);
        menu = newMenu;
    }

    private Component beside() {
        Container left = new Container(new BorderLayout()) {
            @Override
            protected Dimension calcPreferredSize() {
                return new Dimension(listWidth(), super.calcPreferredSize().getHeight());
            }
        };
        left.add(BorderLayout.CENTER, list).add(BorderLayout.EAST, Parts.line("ColumnLine"));
        return new Container(new BorderLayout()).add(BorderLayout.WEST, left).add(BorderLayout.CENTER, note);
    }

    /** Two fifths of what the menu leaves, but as much as a row needs and no more than it can use. */
    private int listWidth() {
        int room = CN.getDisplayWidth() - (menu == null ? 0 : CN.convertToPixels(PlacesMenu.MILLIMETRES));
        int most = Math.min(room * 2 / 5, CN.convertToPixels(MOST_LIST_MILLIMETRES));
        return Math.max(most, CN.convertToPixels(LEAST_LIST_MILLIMETRES));
    }
}
