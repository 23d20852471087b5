package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.plaf.Style;
import java.util.ArrayList;
import java.util.List;

/** A text of any length with some of its words marked, in lines as wide as there is room. */
final class MarkedText extends Component {
    /** More of a text than this would not be compared by eye; the rest is cut off with an ellipsis. */
    private static final int MOST_CHARACTERS = 20000;

    private final List<Mark> marks;
    private final String text;
    private List<Word> words = new ArrayList<Word>();
    private int wrappedWidth = -1;
    private int lines;

    MarkedText(List<Mark> marks) {
        this.marks = marks;
        setUIID("MarkedText");
        setFocusable(false);
        StringBuilder all = new StringBuilder();
        for (Mark mark : marks) {
            all.append(Mark.REMOVED.equals(mark.uiid()) ? Texts.of("history.read.removed", mark.text()) : mark.text());
        }
        text = all.toString();
        setAccessibilityText(text);
    }

    @Override
    public void setWidth(int width) {
        super.setWidth(width);
        if (width > 0 && width != wrappedWidth) {
            boolean guessedWrong = wrappedWidth >= 0;
            wrap(width);
            setShouldCalcPreferredSize(true);
            if (guessedWrong) {
                CN.callSerially(this::layOutAgain);
            }
        }
    }

    private void layOutAgain() {
        if (getComponentForm() != null) {
            setShouldCalcPreferredSize(true);
            getComponentForm().revalidateLater();
        }
    }

    @Override
    protected Dimension calcPreferredSize() {
        int most = Math.min(CN.getDisplayWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
        int width = getWidth() > 0 ? getWidth() : most - CN.convertToPixels(9);
        if (width != wrappedWidth) {
            wrap(width);
        }
        return new Dimension(width, lines * lineHeight() + getStyle().getVerticalPadding());
    }

    private int lineHeight() {
        return getStyle().getFont().getHeight() * 5 / 4;
    }

    private void wrap(int width) {
        wrappedWidth = width;
        words = new ArrayList<Word>();
        Font font = getStyle().getFont();
        int room = width - getStyle().getHorizontalPadding();
        int x = 0;
        int line = 0;
        int left = MOST_CHARACTERS;
        for (Mark mark : marks) {
            String text =
                    mark.text().length() <= left ? mark.text() : mark.text().substring(0, left) + "\u2026";
            left = Math.max(0, left - mark.text().length());
            int at = 0;
            while (at < text.length()) {
                if (text.charAt(at) == '\n') {
                    x = 0;
                    line++;
                    at++;
                    continue;
                }
                int end = WordBreak.pieceEnd(text, at, font, room);
                String piece = text.substring(at, end);
                int pieceWidth = font.stringWidth(piece);
                if (x > 0 && x + font.stringWidth(piece.trim()) > room) {
                    x = 0;
                    line++;
                    dropLastSpace();
                }
                words.add(new Word(piece, mark.uiid(), x, line, pieceWidth));
                x += pieceWidth;
                at = end;
            }
        }
        lines = line + 1;
    }

    /** A marked space at the end of a line would be a strip of colour that says nothing. */
    private void dropLastSpace() {
        int last = words.size() - 1;
        if (last >= 0 && words.get(last).text.trim().length() == 0) {
            words.remove(last);
        }
    }

    @Override
    public void paint(Graphics g) {
        Style style = getStyle();
        int left = getX() + style.getPaddingLeftNoRTL();
        int top = getY() + style.getPaddingTop();
        int leading = (lineHeight() - style.getFont().getHeight()) / 2;
        g.setFont(style.getFont());
        for (Word word : words) {
            int y = top + word.line * lineHeight();
            g.setColor(style.getFgColor());
            if (word.uiid != null) {
                Style marked = getUIManager().getComponentStyle(word.uiid);
                g.setColor(marked.getBgColor());
                g.fillRect(left + start(word), y, word.width, lineHeight() - 1);
                g.setColor(marked.getFgColor());
            }
            // The space after a word from right to left is at its left, where nothing is drawn.
            String shown = isRightToLeft() ? word.text.trim() : word.text;
            int space = isRightToLeft() ? word.width - style.getFont().stringWidth(shown) : 0;
            g.drawString(shown, left + start(word) + space, y + leading);
            if (Mark.REMOVED.equals(word.uiid)) {
                int middle = y + lineHeight() / 2;
                g.fillRect(left + start(word), middle, word.width, Math.max(1, lineHeight() / 16));
            }
        }
    }

    /** The direction of its own text, whatever the language of the app. */
    private boolean isRightToLeft() {
        return TextDirection.isRightToLeft(text, isRTL());
    }

    /** Where a word begins from the left; words of a text from right to left follow each other in that direction. */
    private int start(Word word) {
        return isRightToLeft() ? getWidth() - getStyle().getHorizontalPadding() - word.x - word.width : word.x;
    }

    /** A word where it stands. */
    private static final class Word {
        private final String text;
        private final String uiid;
        private final int x;
        private final int line;
        private final int width;

        Word(String text, String uiid, int x, int line, int width) {
            this.text = text;
            this.uiid = uiid;
            this.x = x;
            this.line = line;
            this.width = width;
        }
    }
}
