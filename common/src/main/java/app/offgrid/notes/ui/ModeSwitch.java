package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;

/** The choice between writing a note and reading it, for the bar. */
final class ModeSwitch extends Container {
    private final Button write;
    private final Button read;

    /**
     * @param toWrite what the one choice does
     * @param toRead what the other one does
     */
    ModeSwitch(Runnable toWrite, Runnable toRead) {
        super(new FlowLayout(Component.CENTER, Component.CENTER));
        write = segment("write", FontImage.MATERIAL_EDIT, toWrite);
        read = segment("read", FontImage.MATERIAL_MENU_BOOK, toRead);
        Container modes = new Container(BoxLayout.x(), "Modes");
        modes.add(write).add(read);
        add(modes);
    }

    /** A word; with large text, where the words of both would not fit beside each other, an icon. */
    private static Button segment(String name, char icon, Runnable action) {
        return Theme.textScale() > Theme.LARGE
                ? Parts.button("mode-" + name, "", icon, "Mode", action)
                : Parts.button("mode-" + name, Texts.of("editor.mode." + name), "Mode", action);
    }

    /** Marks the mode that the note is in. */
    void show(boolean reading) {
        write.setUIID(reading ? "Mode" : "ModeOn");
        read.setUIID(reading ? "ModeOn" : "Mode");
        write.setAccessibilityText(Texts.of(reading ? "editor.mode.toWrite" : "editor.mode.write"));
        read.setAccessibilityText(Texts.of(reading ? "editor.mode.read" : "editor.mode.toRead"));
    }
}
