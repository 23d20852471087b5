package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** The keys of a keyboard and what they do. */
final class ShortcutSheet {
    private static final String[] LIST = {"arrows", "enter", "delete", "pin", "pick", "escape"};
    private static final String[] ANYWHERE = {"new", "find", "undo", "tab", "help"};
    private static final String[] WRITING = {"bold", "italic", "indent", "redo"};

    private final Screen form;

    ShortcutSheet(Screen form) {
        this.form = form;
    }

    void show() {
        Container lines = new Container(BoxLayout.y());
        lines.setScrollableY(true);
        add(lines, "anywhere", ANYWHERE);
        add(lines, "list", LIST);
        add(lines, "writing", WRITING);
        new BottomSheet(form).title(Texts.of("keys.title")).part(lines).show();
    }

    private static void add(Container lines, String section, String[] keys) {
        lines.add(Parts.label(Texts.of("keys." + section), "KeyHead"));
        for (String key : keys) {
            Container line = new Container(new BorderLayout(), "KeyLine");
            line.add(BorderLayout.CENTER, Parts.label(Texts.of("keys." + key), "KeyText"));
            line.add(BorderLayout.EAST, Parts.label(Texts.of("keys." + key + ".key"), "KeyCap"));
            lines.add(line);
        }
    }
}
