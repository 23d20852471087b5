package app.offgrid.notes;

import app.offgrid.notes.simulator.Device;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.CheckBox;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Form;
import com.codename1.ui.Label;
import com.codename1.ui.RadioButton;
import com.codename1.ui.TextArea;
import java.util.ArrayList;
import java.util.List;

/** What every form owes to those who do not see it, have big fingers, need large text, or have only a keyboard. */
final class FormRules {
    /** The least that a finger hits, WCAG 2.2 success criterion 2.5.8 and more: 7 by 7 millimetres. */
    private static final float LEAST_MILLIMETRES = 7;
    /** Rounding of several paddings in a row. */
    private static final int ROUNDING_PIXELS = 2;

    private final List<String> faults = new ArrayList<>();
    private final Form form;

    private FormRules(Form form) {
        this.form = form;
    }

    /** What the form that is shown now breaks, a line for each; empty if it is as it should be. */
    static List<String> broken(Device device) {
        return device.onEventThread(() -> {
            FormRules rules = new FormRules(CN.getCurrentForm());
            rules.walk(rules.form);
            return rules.faults;
        });
    }

    private void walk(Component component) {
        // The toolkit's own wheels for a date; on phones the system's stand in their place.
        boolean wheels =
                component.getUIID().startsWith("Picker") && !component.getUIID().equals("PickerField");
        if (!component.isVisible() || component.isHidden() || wheels) {
            return;
        }
        if (component instanceof Container container) {
            for (int i = 0; i < container.getComponentCount(); i++) {
                walk(container.getComponentAt(i));
            }
        } else if (component.getWidth() > 0 && component.getHeight() > 0) {
            if (isControl(component)) {
                checkControl(component);
            }
            if (component instanceof Label label) {
                checkRoom(label);
            }
            if (component instanceof TextArea area && area.isEditable()) {
                checkHint(area);
            }
            checkHeight(component);
            checkContrast(component);
        }
    }

    private static boolean isControl(Component component) {
        return component instanceof Button || component instanceof TextArea area && area.isEditable();
    }

    private void checkControl(Component control) {
        String said = control.getAccessibilityText();
        String seen = control instanceof Label label ? label.getText() : "";
        if ((said == null || said.isBlank()) && (seen == null || seen.isBlank())) {
            faults.add(name(control) + " says nothing to a screen reader");
        }
        Component touched = touched(control);
        int least = CN.convertToPixels(LEAST_MILLIMETRES) - ROUNDING_PIXELS;
        if (control.isEnabled() && (touched.getWidth() < least || touched.getHeight() < least)) {
            faults.add(
                    name(control) + " is only " + touched.getWidth() + " by " + touched.getHeight() + ", not " + least);
        }
        if (control.isEnabled() && !control.isFocusable() && !touched.isFocusable()) {
            faults.add(name(control) + " cannot be reached by keys");
        }
        if (control.isEnabled() && !FocusLook.isSeen(control, touched)) {
            faults.add(name(control) + " " + touched.getUIID() + " looks the same when keys go to it");
        }
    }

    /** What reacts to a finger: the container that a control leads, or the control itself. */
    private static Component touched(Component control) {
        Component touched = control;
        for (Container parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getLeadComponent() == control) {
                touched = parent;
            }
        }
        return touched;
    }

    /** A word must be there as a whole; those that end with three points say so themselves. */
    private void checkRoom(Label label) {
        String text = label.getText();
        if (text == null || text.isEmpty() || label.isEndsWith3Points()) {
            return;
        }
        int room = label.getWidth() - label.getStyle().getHorizontalPadding() - besideText(label);
        boolean wraps = !label.getClass().getName().startsWith("com.codename1.");
        for (String word : text.split(" ")) {
            if (wraps && label.getStyle().getFont().stringWidth(word) > room + ROUNDING_PIXELS) {
                faults.add(name(label) + " '" + text + "' is torn within a word: " + room);
            }
        }
        if (!wraps && label.getStyle().getFont().stringWidth(text) > room + ROUNDING_PIXELS) {
            faults.add(name(label) + " '" + text + "' is cut off: " + room + " for "
                    + label.getStyle().getFont().stringWidth(text));
        }
        if (label.getAbsoluteX() < 0 || label.getAbsoluteX() + label.getWidth() > form.getWidth() + ROUNDING_PIXELS) {
            boolean scrolls = label.getParent() != null && label.getParent().isScrollableX();
            if (!scrolls && !inSideways(label)) {
                faults.add(name(label) + " '" + text + "' is beyond the edge");
            }
        }
    }

    /** What a field asks for is there as a whole until something is typed. */
    private void checkHint(TextArea field) {
        Label hint = field.getHintLabel();
        if (hint == null || hint.getText() == null || !field.getText().isEmpty()) {
            return;
        }
        int room = field.getWidth() - field.getStyle().getHorizontalPadding();
        if (hint.getStyle().getFont().stringWidth(hint.getText()) > room + ROUNDING_PIXELS) {
            faults.add(name(field) + " '" + hint.getText() + "' is cut off: " + room);
        }
    }

    /** A part is not lower than what it is in, up to what can be scrolled to it. */
    private void checkHeight(Component part) {
        int foot = part.getAbsoluteY() + part.getHeight();
        for (Container box = part.getParent(); box != null && !box.isScrollableY(); box = box.getParent()) {
            int beyond = foot - box.getAbsoluteY() - box.getHeight();
            if (box.getHeight() > 0 && beyond > ROUNDING_PIXELS) {
                faults.add(name(part) + " is cut at its foot by " + beyond);
                return;
            }
        }
    }

    /** Text against the first ground below it that is not seen through: 4.5 to 1, WCAG 2.1, success criterion 1.4.3. */
    private void checkContrast(Component component) {
        boolean own = component.getClass().getName().startsWith("app.offgrid.");
        boolean text = component instanceof Label label
                        && label.getText() != null
                        && !label.getText().isBlank()
                || component instanceof TextArea area && !area.getText().isBlank()
                || own && !(component instanceof Label);
        if (!text || !component.isEnabled()) {
            return;
        }
        for (Component ground = component; ground != null; ground = ground.getParent()) {
            if ((ground.getStyle().getBgTransparency() & 0xff) == 0xff) {
                double contrast = ContrastTest.contrast(
                        colour(component.getStyle().getFgColor()),
                        colour(ground.getStyle().getBgColor()));
                if (contrast < ContrastTest.LEAST) {
                    faults.add(name(component) + " " + component.getUIID() + " on " + ground.getUIID()
                            + " has a contrast of " + contrast);
                }
                return;
            }
        }
    }

    private static String colour(int rgb) {
        return "#" + Integer.toHexString(rgb & 0xffffff | 0x1000000).substring(1);
    }

    /** What an icon, or the sign of a choice, takes of the room. */
    private static int besideText(Label label) {
        boolean choice = label instanceof RadioButton radio && !radio.isToggle()
                || label instanceof CheckBox box && !box.isToggle();
        if (choice) {
            return label.getStyle().getFont().getHeight() + label.getGap();
        }
        return label.getIcon() == null ? 0 : label.getIcon().getWidth() + label.getGap();
    }

    private static boolean inSideways(Component component) {
        for (Container parent = component.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.isScrollableX()) {
                return true;
            }
        }
        return false;
    }

    private String name(Component component) {
        return form.getName() + ": " + (component.getName() == null ? component.getUIID() : component.getName());
    }
}
