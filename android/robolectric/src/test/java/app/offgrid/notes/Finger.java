package app.offgrid.notes;

import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.TextArea;

/** What a person does to the form in front of a {@link Phone}; each waits until that can be done. */
final class Finger {
    private final Phone phone;

    Finger(Phone phone) {
        this.phone = phone;
    }

    /** Taps the button of this name. */
    void tap(String name) {
        await(name);
        phone.inApp(() -> {
            Button button = (Button) named(name);
            button.pressed();
            button.released();
            return null;
        });
    }

    /** Types into the field of this name, in place of what it holds. */
    void type(String name, String text) {
        await(name);
        phone.inApp(() -> {
            ((TextArea) named(name)).setText(text);
            return null;
        });
    }

    private void await(String name) {
        phone.until("there is " + name, () -> phone.inApp(() -> named(name)) != null);
    }

    private Component named(String name) {
        return phone.form() == null ? null : named(phone.form(), name);
    }

    private static Component named(Container container, String name) {
        for (int i = 0; i < container.getComponentCount(); i++) {
            Component component = container.getComponentAt(i);
            Component found = name.equals(component.getName())
                    ? component
                    : component instanceof Container ? named((Container) component, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
