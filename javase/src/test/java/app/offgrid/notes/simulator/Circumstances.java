package app.offgrid.notes.simulator;

import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Display;
import com.codename1.ui.Form;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a wait that was in vain tells: what is on the screen, and what every thread is doing. */
final class Circumstances {
    private static final int FRAMES = 40;
    private static final int TEXTS = 40;

    private Circumstances() {}

    /** The form that is shown and what it says, in several lines. To be called on the event thread. */
    static String screen() {
        Form form = Display.getInstance().getCurrent();
        if (form == null) {
            return "No form is shown.";
        }
        List<String> texts = new ArrayList<>();
        collect(form, texts);
        return "Shown is " + form.getName() + " (" + form.getClass().getSimpleName() + ", " + form.getWidth() + " x "
                + form.getHeight() + (Display.getInstance().isInTransition() ? ", in a transition" : "") + "): "
                + String.join(" | ", texts.subList(0, Math.min(TEXTS, texts.size())));
    }

    private static void collect(Component component, List<String> texts) {
        if (!component.isVisible()) {
            return;
        }
        String text = component instanceof Label label
                ? label.getText()
                : component instanceof TextArea area ? area.getText() : null;
        if (text != null && !text.isEmpty()) {
            texts.add(text);
        }
        if (component instanceof Container container) {
            for (int i = 0; i < container.getComponentCount(); i++) {
                collect(container.getComponentAt(i), texts);
            }
        }
    }

    /** What all threads are doing at this moment, in many lines. */
    static String threads() {
        Map<String, StackTraceElement[]> sorted = new TreeMap<>();
        Thread.getAllStackTraces()
                .forEach((thread, stack) ->
                        sorted.put("\"" + thread.getName() + "\" #" + thread.getId() + " " + thread.getState(), stack));
        StringBuilder text = new StringBuilder();
        sorted.forEach((thread, stack) -> {
            text.append(thread).append('\n');
            for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
                text.append("    at ").append(stack[i]).append('\n');
            }
        });
        return text.toString();
    }
}
