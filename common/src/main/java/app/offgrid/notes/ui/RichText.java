package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.Inline;
import app.offgrid.notes.markdown.PlainText;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.plaf.Style;
import java.util.ArrayList;
import java.util.List;

/** Words in several looks, in lines as wide as there is room. A tap on a link opens it. */
final class RichText extends Component {
    private final List<Inline> inlines;
    private final String text;
    private final int fixedWidth;
    private List<Word> words = new ArrayList<Word>();
    private int wrappedWidth = -1;
    private int lines;

    RichText(List<Inline> inlines, String uiid) {
        this(inlines, uiid, 0);
    }

    /** @param fixedWidth in pixels; 0 to take what room there is */
    RichText(List<Inline> inlines, String uiid, int fixedWidth) {
        this.inlines = inlines;
        this.fixedWidth = fixedWidth;
        setUIID(uiid);
        setFocusable(false);
        text = PlainText.of(inlines);
        setAccessibilityText(text);
        for (Inline inline : inlines) {
            if (inline.link() != null) {
                setGrabsPointerEvents(true);
            }
        }
    }

    /** That of its own text, whatever the language of the app. */
    private boolean isRightToLeft() {
        return TextDirection.isRightToLeft(text, isRTL());
    }

    /** The width of the longest line if nothing were wrapped, in pixels. */
    int naturalWidth() {
        wrap(Integer.MAX_VALUE / 2);
        int widest = 0;
        for (Word word : words) {
            widest = Math.max(widest, word.x + word.width);
        }
        wrappedWidth = -1;
        return widest + getStyle().getHorizontalPadding();
    }

    @Override
    public void setWidth(int width) {
        super.setWidth(width);
        if (width > 0 && width != wrappedWidth) {
            boolean guessedWrong = wrappedWidth >= 0;
            int linesBefore = lines;
            wrap(width);
            if (guessedWrong && lines != linesBefore) {
                CN.callSerially(this::layOutAgain);
            }
        }
    }

    private void layOutAgain() {
        if (getComponentForm() != null) {
            for (Component c = this; c != null; c = c.getParent()) {
                c.setShouldCalcPreferredSize(true);
            }
            getComponentForm().revalidateLater();
        }
    }

    @Override
    protected Dimension calcPreferredSize() {
        int most = Math.min(CN.getDisplayWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
        int width = fixedWidth > 0 ? fixedWidth : getWidth() > 0 ? getWidth() : most - CN.convertToPixels(8);
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
        int room = width - getStyle().getHorizontalPadding();
        int x = 0;
        int line = 0;
        for (Inline inline : inlines) {
            Font font = style(inline).getFont();
            String text = inline.text();
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
                }
                words.add(new Word(piece, inline, x, line, pieceWidth));
                x += pieceWidth;
                at = end;
            }
        }
        lines = line + 1;
    }

    /** Headings keep their own font; other text has one for each look. */
    private Style style(Inline inline) {
        if (inline.isCode()) {
            return getUIManager().getComponentStyle("PreviewCodeSpan");
        }
        if (!"PreviewText".equals(getUIID())) {
            return getStyle();
        }
        String uiid = inline.isStrong()
                ? inline.isEmphasis() ? "PreviewStrongEmphasis" : "PreviewStrong"
                : inline.isEmphasis() ? "PreviewEmphasis" : "PreviewText";
        return getUIManager().getComponentStyle(uiid);
    }

    @Override
    public void paint(Graphics g) {
        Style own = getStyle();
        int top = getY() + own.getPaddingTop();
        int leading = (lineHeight() - own.getFont().getHeight()) / 2;
        for (Word word : words) {
            Style style = style(word.inline);
            int x = getX() + left(word);
            int y = top + word.line * lineHeight();
            if (word.inline.isCode()) {
                g.setColor(style.getBgColor());
                g.fillRect(x, y + leading / 2, word.width, lineHeight() - leading);
            }
            int color = word.inline.isCode() ? style.getFgColor() : own.getFgColor();
            g.setColor(word.inline.link() == null ? color : linkColor());
            g.setFont(style.getFont());
            int base = y + leading + own.getFont().getAscent() - style.getFont().getAscent();
            g.drawString(word.text, x, base);
            int middle = y + lineHeight() / 2;
            if (word.inline.isStrike()) {
                g.drawLine(x, middle, x + word.width, middle);
            }
            if (word.inline.link() != null) {
                int under = y + leading + own.getFont().getAscent() + CN.convertToPixels(0.3f);
                g.drawLine(x, under, x + style.getFont().stringWidth(word.text.trim()), under);
            }
        }
    }

    private int linkColor() {
        return getUIManager().getComponentStyle("PreviewLink").getFgColor();
    }

    private int left(Word word) {
        int inset = getStyle().getPaddingLeftNoRTL();
        return isRightToLeft() ? getWidth() - inset - word.x - word.width : inset + word.x;
    }

    @Override
    public void pointerReleased(int x, int y) {
        super.pointerReleased(x, y);
        if (!isDragActivated()) {
            String link = linkAt(x - getAbsoluteX(), y - getAbsoluteY());
            if (link != null) {
                Links.open(link);
            }
        }
    }

    /** The link under a finger, with some room around its words; null if there is none. Pixels from the corner. */
    String linkAt(int x, int y) {
        int reach = CN.convertToPixels(1.5f);
        for (Word word : words) {
            int left = left(word);
            int top = getStyle().getPaddingTop() + word.line * lineHeight();
            boolean inside = x >= left - reach
                    && x < left + word.width + reach
                    && y >= top - reach
                    && y < top + lineHeight() + reach;
            if (inside && word.inline.link() != null) {
                return word.inline.link();
            }
        }
        return null;
    }

    /** A word where it stands. */
    private static final class Word {
        private final String text;
        private final Inline inline;
        private final int x;
        private final int line;
        private final int width;

        Word(String text, Inline inline, int x, int line, int width) {
            this.text = text;
            this.inline = inline;
            this.x = x;
            this.line = line;
            this.width = width;
        }
    }
}
