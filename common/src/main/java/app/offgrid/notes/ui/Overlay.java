package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Form;
import com.codename1.ui.layouts.LayeredLayout;

/** Something that lies above a form and takes its keys. A tap on the shade beside it closes it. */
final class Overlay {
    /** The UIID of the shade. No key goes there: the escape key does the same. */
    static final String SHADE = "SheetShade";

    private static final String OPENER = "opener";

    private final Form form;
    private final Class<?> kind;

    /** @param kind there may be one of each above a form */
    Overlay(Form form, Class<?> kind) {
        this.form = form;
        this.kind = kind;
    }

    /**
     * Shows it. The keys go to its first button.
     *
     * @param name of the shade
     * @param shadeText what a tap on the shade does, for a screen reader
     */
    void open(String name, String shadeText, Component part) {
        Container layer = layer();
        layer.removeAll();
        layer.setLayout(new LayeredLayout());
        layer.putClientProperty(OPENER, form.getFocused());
        Button shade = Parts.button(name, "", SHADE, this::close);
        shade.setAccessibilityText(shadeText);
        layer.add(shade).add(part);
        // Twice: how high a text is can be told only once it has its width.
        layer.revalidate();
        layer.forceRevalidate();
        Component first = firstButton(part);
        if (first != null) {
            first.requestFocus();
        }
    }

    private static Component firstButton(Component part) {
        if (part instanceof Button) {
            return part;
        }
        Component first = null;
        if (part instanceof Container) {
            Container parts = (Container) part;
            for (int i = 0; i < parts.getComponentCount() && first == null; i++) {
                first = firstButton(parts.getComponentAt(i));
            }
        }
        return first;
    }

    /** Closes it, if it is open. The keys go on where they went before. */
    void close() {
        Container layer = layer();
        Object opener = layer.getClientProperty(OPENER);
        layer.removeAll();
        layer.putClientProperty(OPENER, null);
        if (opener instanceof Component && ((Component) opener).getComponentForm() == form) {
            ((Component) opener).requestFocus();
        }
        form.revalidateLater();
    }

    /** The layer that it lies in; null if it is closed. */
    Container part() {
        return layer().getComponentCount() == 0 ? null : layer();
    }

    private Container layer() {
        return form.getFormLayeredPane(kind, true);
    }
}
