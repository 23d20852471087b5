package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteColor;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

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
        Container foot = new Container(new BorderLayout());
        foot.add(BorderLayout.SOUTH, ReadableWidth.around(items));
        above(form).open("sheetShade", Texts.of("settings.cancel"), foot);
    }

    /** The sheet that lies above a form; null if there is none. */
    static Container of(Form form) {
        return above(form).part();
    }

    /** Closes the sheet above a form, if there is one. */
    static void close(Form form) {
        above(form).close();
    }

    private void choose(Runnable action) {
        close(form);
        action.run();
    }

    private static Overlay above(Form form) {
        return new Overlay(form, BottomSheet.class);
    }
}
