package app.offgrid.notes.ui;

import com.codename1.ui.Component;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.plaf.Style;

/** As many whole lines of a text as there is room for; the last one ends in an ellipsis if there is more. */
final class PreviewLines extends Component {
    private static final String ELLIPSIS = "\u2026";

    private String text = "";

    PreviewLines() {
        setUIID("NotePreview");
        setFocusable(false);
    }

    void setText(String text) {
        this.text = text;
    }

    @Override
    protected Dimension calcPreferredSize() {
        Style style = getStyle();
        return new Dimension(style.getHorizontalPadding(), style.getFont().getHeight() + style.getVerticalPadding());
    }

    @Override
    public void paint(Graphics g) {
        Style style = getStyle();
        Font font = style.getFont();
        g.setFont(font);
        g.setColor(style.getFgColor());
        int width = getWidth() - style.getHorizontalPadding();
        int lines = Math.max(1, (getHeight() - style.getVerticalPadding()) / font.getHeight());
        int at = 0;
        for (int line = 0; line < lines && at < text.length(); line++) {
            int end = line == lines - 1 ? text.length() : lineEnd(font, text, at, width);
            String words = text.substring(at, end).trim();
            String shown = line == lines - 1 ? fitted(font, words, width) : words;
            g.drawString(
                    TextDirection.marked(shown, text),
                    getX() + style.getPaddingLeftNoRTL() + (isRTL() ? width - font.stringWidth(shown) : 0),
                    getY() + style.getPaddingTop() + line * font.getHeight());
            at = end;
        }
    }

    /** Where the line that begins there ends: after the last word that fits, or within a word longer than a line. */
    static int lineEnd(Font font, String text, int from, int width) {
        int end = from;
        int space = text.indexOf(' ', from);
        while (end < text.length()) {
            int next = space < 0 ? text.length() : space + 1;
            if (font.stringWidth(text.substring(from, next)) > width) {
                return end == from ? WordBreak.fitting(font, text.substring(0, next), from, width) : end;
            }
            end = next;
            space = text.indexOf(' ', next);
        }
        return end;
    }

    private static String fitted(Font font, String words, int width) {
        if (font.stringWidth(words) <= width) {
            return words;
        }
        int room = WordBreak.fitting(font, words, 0, width - font.stringWidth(ELLIPSIS));
        return words.substring(0, room).trim() + ELLIPSIS;
    }
}
