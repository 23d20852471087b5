package app.offgrid.notes;

import com.codename1.impl.ImplementationFactory;
import com.codename1.impl.javase.JavaJMFSEPort;
import com.codename1.ui.Component;
import java.awt.Color;
import java.awt.EventQueue;

/**
 * Codename One's port for desktops, but for two things. Of a text with letters that its font lacks, such as Arabic ones, that
 * port tells how far the ink reaches, and then draws it by its advance, so that the first letter of a line lost a stroke. And
 * the field that is being typed into is smooth, see {@link SmoothEditing}.
 */
public final class DesktopPort extends JavaJMFSEPort {
    /** In every font of letters, and the same in either direction. */
    private static final String MARK = "|";

    /** Makes this the port of the toolkit, which must not have started yet. */
    public static void install() {
        ImplementationFactory.setInstance(new ImplementationFactory() {
            @Override
            public Object createImplementation() {
                return new DesktopPort();
            }
        });
    }

    /**
     * Makes a millimetre so many pixels, for the fonts of the system too, of which that for code is one: without a skin of
     * the simulator the port leaves those at sizes of its own. The share of each is the simulator's.
     */
    public static void setScale(double pixelsPerMillimetre) {
        setDefaultPixelMilliRatio(pixelsPerMillimetre);
        setFontSize((int) Math.round(2.6 * pixelsPerMillimetre), (int) Math.round(2 * pixelsPerMillimetre), (int)
                Math.round(3.3 * pixelsPerMillimetre));
    }

    /** The advance of a text in pixels; 0 for null. */
    @Override
    public int stringWidth(Object font, String text) {
        if (text == null || !mayBeMeasuredByItsInk(text)) {
            return super.stringWidth(font, text);
        }
        // What the ink lacks at both ends is the same in either, and is taken away.
        String once = MARK + text + MARK;
        return super.stringWidth(font, once + text + MARK)
                - super.stringWidth(font, once)
                - super.stringWidth(font, MARK);
    }

    @Override
    public void editString(Component field, int maxSize, int constraint, String text, int keyCode) {
        super.editString(field, maxSize, constraint, text, keyCode);
        // Else the port ends another field first, and comes here once more.
        if (isEditingText(field)) {
            Color ground = new Color(groundOf(field));
            EventQueue.invokeLater(() -> SmoothEditing.begin(canvas, ground));
        }
    }

    /** The colour of the nearest part around the field that covers what is behind it. */
    private static int groundOf(Component field) {
        Component part = field;
        while (part.getParent() != null && (part.getStyle().getBgTransparency() & 0xff) < 0xff) {
            part = part.getParent();
        }
        return part.getStyle().getBgColor();
    }

    private static boolean mayBeMeasuredByItsInk(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLetterOfAnotherScript(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Hebrew and what follows it in Unicode, but no signs and no icons: their font has nothing else. */
    private static boolean isLetterOfAnotherScript(char c) {
        return c >= 0x0590 && c < 0x2000 || c >= 0x2e80 && c < 0xd800 || c >= 0xfb1d && c < 0xff00;
    }
}
