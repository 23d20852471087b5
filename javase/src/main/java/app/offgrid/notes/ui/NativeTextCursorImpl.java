package app.offgrid.notes.ui;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import javax.swing.text.JTextComponent;

/** {@link NativeTextCursor} on Swing. */
public class NativeTextCursorImpl implements NativeTextCursor {
    @Override
    public int position() {
        JTextComponent editor = focused();
        return editor == null ? -1 : editor.getCaretPosition();
    }

    @Override
    public void replace(String before, String after, int cursor) {
        EventQueue.invokeLater(() -> {
            JTextComponent editor = focused();
            if (editor != null) {
                replace(editor, before, after, cursor);
            }
        });
    }

    static void replace(JTextComponent editor, String before, String after, int cursor) {
        String shown = editor.getText();
        if (shown.equals(before) || shown.equals(after)) {
            if (!shown.equals(after)) {
                editor.setText(after);
            }
            editor.setCaretPosition(Math.min(cursor, after.length()));
        }
    }

    private static JTextComponent focused() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof JTextComponent ? (JTextComponent) owner : null;
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
