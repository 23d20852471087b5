package app.offgrid.notes.ui;

import com.codename1.system.NativeInterface;

/** The cursor of the device's own text editor, which Codename One does not hand through. */
public interface NativeTextCursor extends NativeInterface {
    /** Characters before the cursor of the editor that has the focus; -1 if none has. */
    int position();

    /**
     * Shows another text in the editor that has the focus. Does so a moment later, and only if it still shows one of the
     * two texts: a key pressed meanwhile is never lost.
     */
    void replace(String before, String after, int cursor);
}
