package app.offgrid.notes.ui;

import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.TextField;

/** Asks for the name of a notebook or a tag, at the foot of a form. */
final class NameSheet {
    /** Takes the name. */
    interface Taker {
        void take(String name);
    }

    private NameSheet() {}

    /** @param name what stands in the field at first; a blank name is not taken */
    static void show(Form form, String title, String name, boolean tag, Taker taker) {
        TextField field = new TextField(name, Texts.of(tag ? "name.tag" : "name.notebook"), 20, TextField.ANY);
        field.setName("nameField");
        field.setMaxSize(100);
        BottomSheet sheet = new BottomSheet(form).title(title).part(field);
        sheet.item("nameSave", Texts.of("name.save"), FontImage.MATERIAL_CHECK, () -> {
            String typed = field.getText().trim();
            if (typed.length() > 0) {
                taker.take(typed);
            }
        });
        sheet.show();
    }
}
