package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.plaf.Style;
import java.util.ArrayList;
import java.util.List;

/** A text of any length with some of its words marked, in lines as wide as there is room. */
final class MarkedText extends FlowText {
    /** More of a text than this would not be compared by eye; the rest is cut off with an ellipsis. */
    private static final int MOST_CHARACTERS = 20000;

    private final List<Mark> marks;

    MarkedText(List<Mark> marks) {
        super("MarkedText", texts(marks));
        this.marks = marks;
        StringBuilder all = new StringBuilder();
        for (Mark mark : marks) {
            all.append(Mark.REMOVED.equals(mark.uiid()) ? Texts.of("history.read.removed", mark.text()) : mark.text());
        }
        setAccessibilityText(all.toString());
    }

    private static List<String> texts(List<Mark> marks) {
        List<String> texts = new ArrayList<String>();
        int left = MOST_CHARACTERS;
        for (Mark mark : marks) {
            String text = mark.text();
            boolean cut = text.length() > left;
            texts.add(cut ? text.substring(0, WordBreak.wholeBefore(text, left, 0)) + "\u2026" : text);
            left -= text.length();
            if (left <= 0) {
                break;
            }
        }
        return texts;
    }

    @Override
    int guessedWidth() {
        int most = Math.min(CN.getDisplayWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
        return most - CN.convertToPixels(9);
    }

    @Override
    Font font(int run) {
        return getStyle().getFont();
    }

    @Override
    void paint(Graphics g, FlowLines.Piece piece, int x, int y) {
        Style style = getStyle();
        String uiid = marks.get(piece.run).uiid();
        g.setColor(style.getFgColor());
        if (uiid != null) {
            Style marked = getUIManager().getComponentStyle(uiid);
            g.setColor(marked.getBgColor());
            g.fillRect(x, y, piece.width, lineHeight() - 1);
            g.setColor(marked.getFgColor());
        }
        g.setFont(style.getFont());
        g.drawString(piece.text, x, y + leading());
        if (Mark.REMOVED.equals(uiid)) {
            g.fillRect(x, y + lineHeight() / 2, piece.width, Math.max(1, lineHeight() / 16));
        }
    }
}
