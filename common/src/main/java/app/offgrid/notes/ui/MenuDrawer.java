package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.LayeredLayout;

/** The menu of places above a list that has no room for it beside. */
final class MenuDrawer {
    private final Screen form;
    private final Place place;

    MenuDrawer(Screen form, Place place) {
        this.form = form;
        this.place = place;
    }

    void open() {
        Container layer = layer();
        layer.removeAll();
        layer.setLayout(new LayeredLayout());
        Button shade = Parts.button("menuShade", "", "SheetShade", this::close);
        shade.setAccessibilityText(Texts.of("editor.gone.action"));
        Container left = new Container(new BorderLayout());
        left.add(BorderLayout.WEST, new PlacesMenu(form.screens, place));
        layer.add(shade).add(left);
        form.revalidateLater();
    }

    void close() {
        layer().removeAll();
        form.revalidateLater();
    }

    /** What is above the list; null if it is closed. */
    Container part() {
        return layer().getComponentCount() == 0 ? null : layer();
    }

    private Container layer() {
        return form.getFormLayeredPane(PlacesMenu.class, true);
    }
}
