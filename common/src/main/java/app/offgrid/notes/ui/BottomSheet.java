package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteColor;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.LayeredLayout;

/** A choice that comes up from the foot of a form. A tap beside it closes it and chooses nothing. */
final class BottomSheet {
    private final Form form;
    private final Container items = new Container(BoxLayout.y(), "Sheet");

    BottomSheet(Form form) {
        this.form = form;
        items.setName("sheet");
        items.setScrollableY(true); // large text on a low screen
    }

    BottomSheet title(String text) {
        items.add(Parts.text(text, "SheetHead"));
        return this;
    }

    BottomSheet text(String text) {
        items.add(Parts.text(text, "SheetText"));
        return this;
    }

    BottomSheet item(String name, String text, char icon, Runnable action) {
        return add(Parts.button(name, text, icon, "SheetItem", () -> choose(action)));
    }

    /** An item that loses something. */
    BottomSheet danger(String name, String text, char icon, Runnable action) {
        return add(Parts.button(name, text, icon, "SheetItemDanger", () -> choose(action)));
    }

    /** An item for a colour of notes, with a dot of that colour. */
    BottomSheet color(String name, String color, Runnable action) {
        Button item = Parts.button(name, Texts.of("color." + color), "SheetItem", () -> choose(action));
        item.setGap(Parts.gap(item));
        boolean none = NoteColor.NONE.equals(color);
        item.setIcon(FontImage.createMaterial(
                none ? FontImage.MATERIAL_RADIO_BUTTON_UNCHECKED : FontImage.MATERIAL_CIRCLE,
                item.getUIManager().getComponentStyle(NoteRow.colored("ColorDot", color)),
                Parts.ICON * Theme.textScale()));
        return add(item);
    }

    /** Something to fill in. */
    BottomSheet part(Component part) {
        return add(part);
    }

    private BottomSheet add(Component item) {
        items.add(item);
        return this;
    }

    void show() {
        Container layer = layer(form);
        layer.setLayout(new LayeredLayout());
        Button shade = Parts.button("sheetShade", "", "SheetShade", this::close);
        shade.setAccessibilityText(Texts.of("settings.cancel"));
        Container foot = new Container(new BorderLayout());
        foot.add(BorderLayout.SOUTH, ReadableWidth.around(items));
        layer.add(shade).add(foot);
        // Twice: how high a text is can be told only once it has its width.
        layer.revalidate();
        layer.forceRevalidate();
        focusFirst();
    }

    /** Who came by keys goes on by keys. */
    private void focusFirst() {
        for (int i = 0; i < items.getComponentCount(); i++) {
            if (items.getComponentAt(i) instanceof Button) {
                items.getComponentAt(i).requestFocus();
                return;
            }
        }
    }

    /** The sheet that lies above a form; null if there is none. */
    static Container of(Form form) {
        Container layer = form.getFormLayeredPane(BottomSheet.class, true);
        return layer.getComponentCount() == 0 ? null : layer;
    }

    /** Closes the sheet above a form, if there is one. */
    static void close(Form form) {
        layer(form);
        form.revalidateLater();
    }

    private void choose(Runnable action) {
        close();
        action.run();
    }

    private void close() {
        close(form);
    }

    private static Container layer(Form form) {
        Container layer = form.getFormLayeredPane(BottomSheet.class, true);
        layer.removeAll();
        return layer;
    }
}
