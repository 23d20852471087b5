package app.offgrid.notes.ui;

import com.codename1.ui.Graphics;
import com.codename1.ui.TextArea;
import com.codename1.ui.plaf.UIManager;

/**
 * The toolkit's own look of parts, but for the cursor of a field. Everywhere the device's own editor writes, and has a
 * cursor; the toolkit's would blink in any field that has the focus, as if a person wrote there.
 */
@SuppressWarnings("deprecation") // it is to be extended by nobody, and there is no other way to the cursor
final class WithoutCursor extends com.codename1.ui.plaf.DefaultLookAndFeel {
    WithoutCursor(UIManager manager) {
        super(manager);
    }

    @Override
    public void drawTextFieldCursor(Graphics g, TextArea field) {
        // The device's editor draws one.
    }
}
