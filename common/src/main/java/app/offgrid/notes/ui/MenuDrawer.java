package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;

/** The menu of places above a list that has no room for it beside. */
final class MenuDrawer {
    private final Screen form;
    private final Place place;

    MenuDrawer(Screen form, Place place) {
        this.form = form;
        this.place = place;
    }

    void open() {
        Container left = new Container(new BorderLayout());
        left.add(BorderLayout.WEST, new PlacesMenu(form.screens, place));
        above().open("menuShade", Texts.of("editor.gone.action"), left);
    }

    void close() {
        above().close();
    }

    /** What is above the list; null if it is closed. */
    Container part() {
        return above().part();
    }

    private Overlay above() {
        return new Overlay(form, PlacesMenu.class);
    }
}
