package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Form;
import java.util.ArrayList;
import java.util.List;

/** The keys of a desktop that the toolkit keeps to itself: letters with the control or command key, and the tab key. */
public final class Keyboard {
    private Keyboard() {}

    /**
     * A letter was pressed together with the control key, on a Mac the command key.
     *
     * @param letter a capital letter or a sign
     */
    public static void command(char letter) {
        CN.callSerially(() -> {
            Form form = CN.getCurrentForm();
            if (form instanceof Screen) {
                ((Screen) form).command(letter);
            }
        });
    }

    /** The escape key was pressed in a field of the device's own. */
    public static void escape() {
        CN.callSerially(() -> {
            Form form = CN.getCurrentForm();
            if (form != null) {
                form.keyPressed(Shortcuts.ESCAPE);
            }
        });
    }

    /** Moves the focus to the next part that takes keys, or the one before; within what lies above the form if anything does. */
    static void moveFocus(Screen form, boolean back) {
        List<Component> stops = new ArrayList<Component>();
        Container top = form.top();
        if (top == null) {
            collect(form.getToolbar(), stops);
            collect(form.getContentPane(), stops);
        } else {
            collect(top, stops);
        }
        if (stops.isEmpty()) {
            return;
        }
        int now = stops.indexOf(form.getFocused());
        int next = now < 0 ? (back ? stops.size() - 1 : 0) : (now + (back ? stops.size() - 1 : 1)) % stops.size();
        stops.get(next).requestFocus();
        form.scrollComponentToVisible(stops.get(next));
        form.repaint();
    }

    private static void collect(Component part, List<Component> stops) {
        if (!part.isVisible() || part.isHidden() || part instanceof NoteRow) {
            return; // the rows of the list have keys of their own
        }
        if (part instanceof Container && ((Container) part).getLeadComponent() == null) {
            Container parts = (Container) part;
            for (int i = 0; i < parts.getComponentCount(); i++) {
                collect(parts.getComponentAt(i), stops);
            }
        } else if (part.isEnabled() && (part.isFocusable() || part instanceof Container)) {
            stops.add(part);
        }
    }
}
