package app.offgrid.notes.simulator;

import app.offgrid.notes.NewProcess;
import app.offgrid.notes.NotesApp;
import com.codename1.ui.Button;
import com.codename1.ui.Command;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Display;
import com.codename1.ui.Form;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import com.codename1.ui.events.ActionEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** A device with the app on it, and the person who uses it. Every call may come from the test's thread. */
public final class Device {
    private final VirtualScreen screen;
    private final Finger finger;
    private NewProcess process;

    Device(VirtualScreen screen) {
        this.screen = screen;
        finger = new Finger(this);
    }

    /** A device of a phone's size with an empty data folder, for what is no JUnit test. */
    public static Device fresh() throws Exception {
        VirtualScreen screen = VirtualScreen.get();
        VirtualScreen.moveHome();
        screen.resize(ScreenSize.PHONE);
        return new Device(screen);
    }

    /** Starts the app as after a tap on its icon. What it stored before is still there. */
    public NotesApp launch() {
        process = new NewProcess();
        onEventThread(() -> {
            process.app().init(null);
            process.app().start();
            return null;
        });
        screen.throwErrors();
        return process.app();
    }

    /** Sends the app to the background, as the home button does. */
    public void background() {
        onEventThread(() -> {
            process.app().stop();
            return null;
        });
    }

    /** Brings the app back to the front. */
    public void foreground() {
        onEventThread(() -> {
            process.app().start();
            return null;
        });
    }

    /** Turns it into a device of another size. */
    public void resize(ScreenSize size) throws Exception {
        screen.resize(size);
    }

    /** Runs something on the app's event thread and hands back its result or what it throws. */
    public <T> T onEventThread(Supplier<T> work) {
        return Waiting.ask(work);
    }

    /** Waits until the condition holds on the event thread; fails after a minute, and tells what was shown. */
    public void waitUntil(String what, BooleanSupplier condition) {
        Waiting.until(what, condition);
        screen.throwErrors();
    }

    /**
     * Waits until the form of that name is shown, and no other is on its way, or is a part of another where there is room for
     * both.
     */
    public void waitForForm(String name) {
        waitUntil(
                "the form " + name + " is shown",
                () -> !Display.getInstance().isInTransition()
                        && (name.equals(form().getName())
                                || !named(Container.class, name).isEmpty()));
    }

    /** Waits until some label, button or text field of the current form shows exactly this text. */
    public void waitForText(String text) {
        waitUntil("'" + text + "' is shown", () -> !matching(component -> text.equals(textOf(component)))
                .isEmpty());
    }

    /** Waits until there is a component of that name, and gives it. */
    public <T extends Component> T find(Class<T> type, String name) {
        waitUntil("there is " + name, () -> !named(type, name).isEmpty());
        return onEventThread(() -> named(type, name).get(0));
    }

    /** All visible components of a type on the current form, top to bottom. */
    public <T extends Component> List<T> findAll(Class<T> type) {
        return onEventThread(() -> {
            List<T> found = new ArrayList<>();
            matching(type::isInstance).forEach(component -> found.add(type.cast(component)));
            return found;
        });
    }

    /** Waits until a component of that type is seen and nothing moves any more. */
    public void waitUntilStill(Class<? extends Component> type) {
        waitUntil(type.getSimpleName() + " stands still", () -> {
            List<Component> found = matching(type::isInstance);
            return !found.isEmpty()
                    && found.get(0).getHeight() > 0
                    && !form().getAnimationManager().isAnimating();
        });
    }

    /** Waits until no component of that type is seen. */
    public void waitUntilGone(Class<? extends Component> type) {
        waitUntil(type.getSimpleName() + " is gone", () -> matching(type::isInstance)
                .isEmpty());
    }

    /** Taps a button by its name, once it is there and can be tapped. */
    public void tap(String name) {
        Button button = find(Button.class, name);
        waitUntil(name + " can be tapped", button::isEnabled);
        onEventThread(() -> {
            button.pressed();
            button.released();
            return null;
        });
        screen.throwErrors();
    }

    /** Runs a command of the form's toolbar by its name. */
    public void choose(String commandName) {
        onEventThread(() -> {
            Form form = form();
            for (int i = 0; i < form.getCommandCount(); i++) {
                Command command = form.getCommand(i);
                if (commandName.equals(command.getCommandName())) {
                    command.actionPerformed(new ActionEvent(command));
                    return null;
                }
            }
            throw new IllegalStateException("There is no command " + commandName);
        });
        screen.throwErrors();
    }

    /** Types into a text field in place of what it holds, and leaves it. */
    public void type(String name, String text) {
        TextArea field = find(TextArea.class, name);
        onEventThread(() -> {
            field.setText(text);
            Display.getInstance().onEditingComplete(field, text);
            return null;
        });
        screen.throwErrors();
    }

    /** Puts the cursor into a text field and leaves it there, with the platform's own editor over it. */
    public TextArea startTyping(String name) {
        TextArea field = find(TextArea.class, name);
        onEventThread(() -> {
            field.startEditingAsync();
            return null;
        });
        waitUntil("the platform's editor is there", () -> VirtualScreen.editor() != null);
        return field;
    }

    /** Types one character into the platform's editor, as its keyboard does. */
    public void typeKey(char letter) {
        SwingUtilities.invokeLater(() -> {
            JTextComponent editor = VirtualScreen.editor();
            long now = System.currentTimeMillis();
            editor.dispatchEvent(new KeyEvent(editor, KeyEvent.KEY_TYPED, now, 0, KeyEvent.VK_UNDEFINED, letter));
        });
    }

    /** The data folder as it is now, once more: what a killed process would leave. */
    public Path copyOfDisk() {
        return VirtualScreen.copyHome();
    }

    /** Scrolls until all of that component is seen. */
    public void scrollTo(String name) {
        Component target = find(Component.class, name);
        onEventThread(() -> {
            for (Container parent = target.getParent(); parent != null; parent = parent.getParent()) {
                parent.setSmoothScrolling(false);
            }
            target.getComponentForm().scrollComponentToVisible(target);
            return null;
        });
    }

    /** Ends typing in a field, which has a native one above it meanwhile that is in no picture. */
    public void leave(String name) {
        TextArea field = find(TextArea.class, name);
        onEventThread(() -> {
            field.stopEditing();
            return null;
        });
    }

    /** The finger of whoever holds the device. */
    public Finger finger() {
        return finger;
    }

    /** Presses keys of a keyboard, one after the other, as the platform tells Codename One of them. */
    public void press(int... keys) {
        for (int key : keys) {
            Display.getInstance().keyPressed(key);
            Display.getInstance().keyReleased(key);
            onEventThread(() -> null);
        }
        screen.throwErrors();
    }

    /** The text of a label, button or text field. */
    public String text(String name) {
        Component component = find(Component.class, name);
        return onEventThread(() -> textOf(component));
    }

    /** Paints the current form into target/screenshots. */
    public Path screenshot(String name) {
        return onEventThread(() -> VirtualScreen.paint(name));
    }

    /**
     * What a killed process leaves: the next launch finds the disk as it is at this moment, between two acts of the event
     * thread, and nothing that the app would have done on its way out.
     */
    public void kill() throws Exception {
        Path left = onEventThread(VirtualScreen::copyHome);
        close();
        VirtualScreen.moveHome(left);
    }

    /**
     * Ends the app and its process, and fails if it threw on its event thread; it can be launched again. Nothing of it is left
     * on the screen or acts any more, so that no later launch meets its forms.
     */
    public void close() throws InterruptedException {
        if (process != null) {
            onEventThread(() -> {
                process.app().stop();
                process.app().destroy();
                return null;
            });
            process.end();
            process = null;
            screen.clear();
        }
        screen.throwErrors();
    }

    boolean hasForm() {
        return Display.getInstance().getCurrent() != null;
    }

    private static Form form() {
        return Display.getInstance().getCurrent();
    }

    private static <T extends Component> List<T> named(Class<T> type, String name) {
        List<T> found = new ArrayList<>();
        matching(component -> type.isInstance(component) && name.equals(component.getName()))
                .forEach(component -> found.add(type.cast(component)));
        return found;
    }

    private static List<Component> matching(Predicate<Component> wanted) {
        List<Component> found = new ArrayList<>();
        collect(form(), wanted, found);
        return found;
    }

    private static void collect(Component component, Predicate<Component> wanted, List<Component> found) {
        if (!component.isVisible()) {
            return;
        }
        if (wanted.test(component)) {
            found.add(component);
        }
        if (component instanceof Container container) {
            for (int i = 0; i < container.getComponentCount(); i++) {
                collect(container.getComponentAt(i), wanted, found);
            }
        }
    }

    private static String textOf(Component component) {
        if (component instanceof Label label) {
            return label.getText();
        }
        return component instanceof TextArea area ? area.getText() : null;
    }
}
