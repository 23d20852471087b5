package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Display;
import com.codename1.ui.Form;
import com.codename1.ui.TextArea;
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

    /** The tab key was pressed in a field of the device's own. */
    public static void tab(boolean backwards) {
        CN.callSerially(() -> {
            Form form = CN.getCurrentForm();
            if (form instanceof Screen) {
                ((Screen) form).tab(backwards);
            }
        });
    }

    /** Where an arrow key goes in a column of parts: 1 on, -1 back; 0 for any other key. */
    static int step(int key) {
        switch (Display.getInstance().getGameAction(key)) {
            case Display.GAME_DOWN:
            case Display.GAME_RIGHT:
                return 1;
            case Display.GAME_UP:
            case Display.GAME_LEFT:
                return -1;
            default:
                return 0;
        }
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
        Component writing = form.findCurrentlyEditingComponent();
        int now = stops.indexOf(writing == null ? form.getFocused() : writing);
        int next = now < 0 ? (back ? stops.size() - 1 : 0) : (now + (back ? stops.size() - 1 : 1)) % stops.size();
        if (writing == null) {
            focus(form, stops.get(next));
        } else {
            writing.stopEditing(() -> CN.callSerially(() -> focus(form, stops.get(next))));
        }
    }

    /** A field is written in at once: its cursor shows where the keys go. */
    private static void focus(Screen form, Component stop) {
        stop.requestFocus();
        form.scrollComponentToVisible(stop);
        if (stop instanceof TextArea && ((TextArea) stop).isEditable()) {
            stop.startEditingAsync();
        }
        form.repaint();
    }

    private static void collect(Component part, List<Component> stops) {
        // The rows of the list have keys of their own, and the escape key does what a tap beside a sheet does.
        boolean isStop = !(part instanceof NoteRow) && !Overlay.SHADE.equals(part.getUIID());
        if (!part.isVisible() || part.isHidden() || !isStop) {
            return;
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
