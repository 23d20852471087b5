package app.offgrid.notes.ui;

import app.offgrid.notes.writing.Formatting;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BoxLayout;

/** Undo, redo and the signs of Markdown for those who do not know them. Scrolls sideways where it is too wide. */
final class FormatBar extends Container {
    private final Button undo;
    private final Button redo;

    FormatBar(BodyEditor editor) {
        super(BoxLayout.x(), "FormatBar");
        setScrollableX(true);
        setScrollVisible(false);
        undo = item("undo", FontImage.MATERIAL_UNDO, editor::undo);
        redo = item("redo", FontImage.MATERIAL_REDO, editor::redo);
        item(
                "checkBox",
                FontImage.MATERIAL_CHECK_BOX,
                () -> editor.format(state -> Formatting.lines(state, Formatting.Lines.CHECK_BOXES)));
        item(
                "list",
                FontImage.MATERIAL_FORMAT_LIST_BULLETED,
                () -> editor.format(state -> Formatting.lines(state, Formatting.Lines.BULLETS)));
        item("bold", FontImage.MATERIAL_FORMAT_BOLD, editor::bold);
        item(
                "heading",
                FontImage.MATERIAL_TITLE,
                () -> editor.format(state -> Formatting.lines(state, Formatting.Lines.HEADING)));
        item("link", FontImage.MATERIAL_LINK, () -> editor.format(Formatting::link));
        item("outdent", FontImage.MATERIAL_FORMAT_INDENT_DECREASE, () -> editor.format(Formatting::outdent));
        item("indent", FontImage.MATERIAL_FORMAT_INDENT_INCREASE, () -> editor.format(Formatting::indent));
    }

    private Button item(String name, char icon, Runnable action) {
        Button button = Parts.iconButton("format-" + name, Texts.of("editor.format." + name), icon, action);
        button.setUIID("FormatButton");
        FontImage.setMaterialIcon(button, icon, Parts.BAR_ICON);
        add(button);
        return button;
    }

    /** Shows what can be taken back. */
    void show(boolean canUndo, boolean canRedo) {
        undo.setEnabled(canUndo);
        redo.setEnabled(canRedo);
    }
}
