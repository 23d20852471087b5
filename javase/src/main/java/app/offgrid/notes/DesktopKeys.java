package app.offgrid.notes;

import app.offgrid.notes.ui.Keyboard;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * Hands the app the keys that Codename One's port for desktops keeps to itself: letters together with the control or command
 * key, and the tab and escape keys while a field is being written in. What Swing's fields do themselves (copy, paste, choose all)
 * stays theirs.
 */
final class DesktopKeys implements KeyEventDispatcher {
    private static final String LETTERS = "NFZYBI/";

    private final int menuMask;

    /** @param menuMask the key for commands on this platform, as in {@link Toolkit#getMenuShortcutKeyMaskEx} */
    DesktopKeys(int menuMask) {
        this.menuMask = menuMask;
    }

    static void install() {
        int mask = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(new DesktopKeys(mask));
    }

    /** The system's own ones, for files, know what their keys are for. */
    private static boolean isInADialog(Component part) {
        return part instanceof Dialog || SwingUtilities.getWindowAncestor(part) instanceof Dialog;
    }

    private static boolean isTab(KeyEvent event) {
        boolean commanding = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        return !commanding && (event.getKeyCode() == KeyEvent.VK_TAB || event.getKeyChar() == '\t');
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (isInADialog(event.getComponent())) {
            return false;
        }
        if (isTab(event) && event.getComponent() instanceof JTextComponent) {
            if (event.getID() == KeyEvent.KEY_PRESSED) {
                Keyboard.tab(event.isShiftDown());
            }
            return true; // else the field takes the tab as text, and the port goes on to a part of its own choice
        }
        if (event.getID() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
            boolean writing = event.getComponent() instanceof JTextComponent;
            if (writing) {
                Keyboard.escape();
            }
            return writing;
        }
        char letter = (char) event.getKeyCode();
        boolean command = (event.getModifiersEx() & menuMask) != 0 && !event.isAltDown();
        if (!command || LETTERS.indexOf(letter) < 0) {
            return false;
        }
        Keyboard.command(letter == 'Z' && event.isShiftDown() ? 'Y' : letter);
        return true;
    }
}
