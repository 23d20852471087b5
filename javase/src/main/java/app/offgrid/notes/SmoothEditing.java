package app.offgrid.notes;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.RenderingHints;
import javax.swing.JScrollPane;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.JTextComponent;

/**
 * Smooth letters in the field that a person types into. The port paints that field of Swing's without a ground, again and
 * again over its own letters: jagged ones stay as they are, smooth ones would grow fat. So the ground is painted first each
 * time, and smoothness no longer waits for the desktop to ask for it.
 */
final class SmoothEditing extends DefaultHighlighter {
    private final JTextComponent field;
    private final Color ground;

    private SmoothEditing(JTextComponent field, Color ground) {
        this.field = field;
        this.ground = ground;
    }

    /**
     * Smooths the field that stands on the port's canvas, if there is one.
     *
     * @param ground the colour behind the letters
     */
    static void begin(Container canvas, Color ground) {
        for (Component part : canvas.getComponents()) {
            Component inside = part instanceof JScrollPane
                    ? ((JScrollPane) part).getViewport().getView()
                    : part;
            if (inside instanceof JTextComponent) {
                smooth((JTextComponent) inside, ground);
            }
        }
    }

    static void smooth(JTextComponent field, Color ground) {
        field.setHighlighter(new SmoothEditing(field, ground));
        field.putClientProperty(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public void paint(Graphics g) {
        Insets insets = field.getInsets();
        g.setColor(ground);
        g.fillRect(
                insets.left,
                insets.top,
                field.getWidth() - insets.left - insets.right,
                field.getHeight() - insets.top - insets.bottom);
        super.paint(g);
    }
}
