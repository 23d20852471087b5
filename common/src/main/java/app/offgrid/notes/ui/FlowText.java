package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.geom.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in runs of several looks, in lines as wide as there is room. It has the direction of its own first letter, whatever
 * the language of the app; words of the other direction within it are seen in their own order.
 */
abstract class FlowText extends Component {
    private static final String TAB = "    ";

    private final List<String> runs;
    private final String text;
    private final boolean rightToLeft;
    private final byte[] levels;
    private FlowLines flow;
    private int wrappedWidth = -1;

    /** @param runs the parts of the text, each of one look */
    FlowText(String uiid, List<String> runs) {
        this.runs = runs;
        setUIID(uiid);
        setFocusable(false);
        StringBuilder all = new StringBuilder();
        for (String run : runs) {
            all.append(run);
        }
        text = all.toString();
        rightToLeft = TextDirection.isRightToLeft(text, isRTL());
        levels = BidiLevels.of(text, rightToLeft);
        flow = new FlowLines(this, 1, rightToLeft);
    }

    /** The font of a run. */
    abstract Font font(int run);

    /** Draws a piece whose line has its upper left corner there, in pixels. */
    abstract void paint(Graphics g, FlowLines.Piece piece, int x, int y);

    /** The width in pixels to take before any is given. */
    abstract int guessedWidth();

    @Override
    public final void setWidth(int width) {
        super.setWidth(width);
        if (width > 0 && width != wrappedWidth) {
            boolean guessedWrong = wrappedWidth >= 0;
            int linesBefore = flow.count();
            wrap(width);
            if (guessedWrong && flow.count() != linesBefore) {
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
    protected final Dimension calcPreferredSize() {
        int width = getWidth() > 0 ? getWidth() : guessedWidth();
        if (width != wrappedWidth) {
            wrap(width);
        }
        return new Dimension(width, flow.count() * lineHeight() + getStyle().getVerticalPadding());
    }

    /** In pixels. */
    final int lineHeight() {
        return getStyle().getFont().getHeight() * 5 / 4;
    }

    /** What is above the words of a line, in pixels. */
    final int leading() {
        return (lineHeight() - getStyle().getFont().getHeight()) / 2;
    }

    /** The width of the longest line if nothing were wrapped, in pixels. */
    final int naturalWidth() {
        wrap(Integer.MAX_VALUE / 2);
        wrappedWidth = -1;
        return flow.widest() + getStyle().getHorizontalPadding();
    }

    @Override
    public final void paint(Graphics g) {
        int left = getX() + getStyle().getPaddingLeftNoRTL();
        int top = getY() + getStyle().getPaddingTop();
        for (FlowLines.Piece piece : flow.pieces()) {
            paint(g, piece, left + piece.x(), top + piece.line() * lineHeight());
        }
    }

    /** The run below a finger, with some room around its words; -1 if there is none. Pixels from the corner. */
    final int runAt(int x, int y, int reach) {
        int left = getStyle().getPaddingLeftNoRTL();
        int top = getStyle().getPaddingTop();
        for (FlowLines.Piece piece : flow.pieces()) {
            int pieceTop = top + piece.line() * lineHeight();
            if (x >= left + piece.x() - reach
                    && x < left + piece.x() + piece.width + reach
                    && y >= pieceTop - reach
                    && y < pieceTop + lineHeight() + reach) {
                return piece.run;
            }
        }
        return -1;
    }

    private void wrap(int width) {
        wrappedWidth = width;
        int room = Math.max(1, width - getStyle().getHorizontalPadding());
        flow = new FlowLines(this, room, rightToLeft);
        List<FlowLines.Piece> word = new ArrayList<FlowLines.Piece>();
        int at = 0;
        for (int run = 0; run < runs.size(); run++) {
            int runEnd = at + runs.get(run).length();
            while (at < runEnd) {
                char c = text.charAt(at);
                if (c == '\n' || isSpace(c)) {
                    flow.addWord(word);
                    word.clear();
                }
                int end = pieceEnd(at, runEnd);
                if (c == '\n') {
                    flow.end();
                } else if (isSpace(c)) {
                    flow.add(piece(run, at, end));
                } else {
                    word.add(piece(run, at, end));
                }
                at = end;
            }
        }
        flow.addWord(word);
        flow.end();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    /** Up to there all is of one kind and one direction. */
    private int pieceEnd(int from, int runEnd) {
        int end = from + 1;
        boolean space = isSpace(text.charAt(from));
        while (text.charAt(from) != '\n'
                && end < runEnd
                && text.charAt(end) != '\n'
                && isSpace(text.charAt(end)) == space
                && levels[end] == levels[from]) {
            end++;
        }
        return end;
    }

    private FlowLines.Piece piece(int run, int from, int end) {
        Font font = font(run);
        String words = text.substring(from, end);
        if (!isSpace(text.charAt(from))) {
            return new FlowLines.Piece(run, words, levels[from], font.stringWidth(words), false);
        }
        // Alone, a space is measured wrongly by some platforms.
        int space = font.stringWidth("n n") - font.stringWidth("nn");
        StringBuilder spaces = new StringBuilder();
        for (int i = from; i < end; i++) {
            spaces.append(text.charAt(i) == '\t' ? TAB : " ");
        }
        return new FlowLines.Piece(run, spaces.toString(), levels[from], spaces.length() * space, true);
    }
}
