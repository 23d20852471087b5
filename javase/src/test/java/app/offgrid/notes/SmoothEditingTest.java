package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothEditingTest {
    private final JPanel canvas = new JPanel(null);
    private final BufferedImage screen = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);

    @BeforeEach
    void givenAWhiteScreen() {
        Graphics2D g = screen.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 120, 40);
        g.dispose();
    }

    /** As the port makes them: without a ground of their own. */
    private JTextComponent givenAField(boolean severalLines) {
        JTextComponent field = severalLines ? new JTextArea("gravely") : new JTextField("gravely");
        field.setOpaque(false);
        field.setForeground(Color.BLACK);
        field.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        field.setSize(120, 40);
        if (severalLines) {
            JScrollPane pane = new JScrollPane(field);
            pane.setSize(120, 40);
            canvas.add(pane);
        } else {
            canvas.add(field);
        }
        return field;
    }

    private int[] paintedOver(JTextComponent field, int times) {
        for (int i = 0; i < times; i++) {
            Graphics2D g = screen.createGraphics();
            field.paint(g);
            g.dispose();
        }
        return screen.getRGB(0, 0, 120, 40, null, 0, 120);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lettersPaintedOverThemselvesStayAsSmoothAsTheyWere(boolean severalLines) {
        JTextComponent field = givenAField(severalLines);

        SmoothEditing.begin(canvas, Color.WHITE);

        int[] once = paintedOver(field, 1).clone();
        assertTrue(Arrays.stream(once).distinct().count() > 4, "smooth letters have shades");
        assertArrayEquals(once, paintedOver(field, 9));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theEdgeOfAFieldIsLeftToWhoPaintsTheFrame(boolean severalLines) {
        JTextComponent field = givenAField(severalLines);
        screen.setRGB(3, 20, 0xff00ff);

        SmoothEditing.begin(canvas, Color.WHITE);
        paintedOver(field, 1);

        assertEquals(0xff00ff, screen.getRGB(3, 20) & 0xffffff);
    }
}
