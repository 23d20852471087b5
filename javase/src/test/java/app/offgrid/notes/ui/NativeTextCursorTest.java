package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;

class NativeTextCursorTest {
    @Test
    void theTextComesInWithItsCursor() {
        JTextArea editor = new JTextArea("- a\n");
        NativeTextCursorImpl.replace(editor, "- a\n", "- a\n- ", 6);
        assertEquals("- a\n- ", editor.getText());
        assertEquals(6, editor.getCaretPosition());
    }

    @Test
    void aKeyPressedMeanwhileIsNotLost() {
        JTextArea editor = new JTextArea("- a\nb");
        NativeTextCursorImpl.replace(editor, "- a\n", "- a\n- ", 6);
        assertEquals("- a\nb", editor.getText());
    }
}
