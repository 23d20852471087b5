package app.offgrid.notes.ui;

import com.codename1.ui.FontImage;
import com.codename1.ui.Form;

/** One of a few, to be chosen at the foot of a form. */
final class Choices {
    private final BottomSheet sheet;

    Choices(Form form, String title) {
        sheet = new BottomSheet(form).title(title);
    }

    Choices text(String text) {
        sheet.text(text);
        return this;
    }

    Choices add(String name, String text, boolean isChosen, Runnable action) {
        char mark = isChosen ? FontImage.MATERIAL_RADIO_BUTTON_CHECKED : FontImage.MATERIAL_RADIO_BUTTON_UNCHECKED;
        sheet.item(name, text, mark, action);
        return this;
    }

    void show() {
        sheet.show();
    }
}
