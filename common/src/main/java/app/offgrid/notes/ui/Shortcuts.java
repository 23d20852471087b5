package app.offgrid.notes.ui;

import app.offgrid.notes.writing.Formatting;
import com.codename1.ui.Display;

/** Keys of a desktop that do something in an editor. */
final class Shortcuts {
    static final int ESCAPE = 27;
    static final int TAB = 9;
    /** In place of a letter: what the tab key does while a body is written. */
    static final char INDENT = '>';
    /** The same, together with the shift key. */
    static final char OUTDENT = '<';

    private static final int CONTROL_Z = 26;

    private Shortcuts() {}

    /** Does what a key stands for; false if that is nothing. */
    static boolean run(int key, BodyEditor body) {
        if (key == ESCAPE && body.isFinding()) {
            body.closeFind();
            return true;
        }
        boolean control = Display.getInstance().isControlKeyDown()
                || Display.getInstance().isMetaKeyDown();
        // A tab and the like are keys of their own, and tell nothing of control.
        boolean itself = key > 0 && key <= CONTROL_Z && (key < 8 || key > 13);
        return (control || itself) && run(letter(key), body);
    }

    /** Beside the control key some systems tell the letter, others the control character that it makes. */
    private static char letter(int key) {
        if (key > 0 && key <= CONTROL_Z) {
            return (char) (key + 'A' - 1);
        }
        return (char) (key >= 'a' && key <= 'z' ? key - 'a' + 'A' : key);
    }

    /** Does what control and a capital letter stand for; false if that is nothing. */
    static boolean run(char letter, BodyEditor body) {
        switch (letter) {
            case 'Z':
                body.undo();
                return true;
            case 'Y':
                body.redo();
                return true;
            case 'F':
                body.openFind();
                return true;
            case 'B':
                body.bold();
                return true;
            case 'I':
                body.italic();
                return true;
            case INDENT:
            case OUTDENT:
                return indent(letter == INDENT, body);
            default:
                return false;
        }
    }

    private static boolean indent(boolean deeper, BodyEditor body) {
        boolean writing = body.field().isEditing();
        if (writing) {
            body.format(deeper ? Formatting::indent : Formatting::outdent);
        }
        return writing;
    }
}
