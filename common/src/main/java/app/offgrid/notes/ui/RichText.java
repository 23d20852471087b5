package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.Inline;
import app.offgrid.notes.markdown.PlainText;
import com.codename1.ui.CN;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.plaf.Style;
import java.util.ArrayList;
import java.util.List;

/** Words in several looks, in lines as wide as there is room. A tap on a link opens it. */
final class RichText extends FlowText {
    private final List<Inline> inlines;
    private final int fixedWidth;

    RichText(List<Inline> inlines, String uiid) {
        this(inlines, uiid, 0);
    }

    /** @param fixedWidth in pixels; 0 to take what room there is */
    RichText(List<Inline> inlines, String uiid, int fixedWidth) {
        super(uiid, texts(inlines));
        this.inlines = inlines;
        this.fixedWidth = fixedWidth;
        setAccessibilityText(PlainText.of(inlines));
        for (Inline inline : inlines) {
            if (inline.link() != null) {
                setGrabsPointerEvents(true);
            }
        }
    }

    private static List<String> texts(List<Inline> inlines) {
        List<String> texts = new ArrayList<String>();
        for (Inline inline : inlines) {
            texts.add(inline.text());
        }
        return texts;
    }

    @Override
    int guessedWidth() {
        int most = Math.min(CN.getDisplayWidth(), CN.convertToPixels(ReadableWidth.MILLIMETRES));
        return fixedWidth > 0 ? fixedWidth : most - CN.convertToPixels(8);
    }

    @Override
    Font font(int run) {
        return style(inlines.get(run)).getFont();
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
    void paint(Graphics g, FlowLines.Piece piece, int x, int y) {
        Inline inline = inlines.get(piece.run);
        Style style = style(inline);
        if (inline.isCode()) {
            g.setColor(style.getBgColor());
            g.fillRect(x, y + leading() / 2, piece.width, lineHeight() - leading());
        }
        int color = inline.isCode() ? style.getFgColor() : getStyle().getFgColor();
        g.setColor(inline.link() == null ? color : linkColor());
        g.setFont(style.getFont());
        int base = y + leading() + getStyle().getFont().getAscent();
        g.drawString(piece.text, x, base - style.getFont().getAscent());
        if (inline.isStrike()) {
            int middle = y + lineHeight() / 2;
            g.drawLine(x, middle, x + piece.width, middle);
        }
        if (inline.link() != null) {
            int under = base + CN.convertToPixels(0.3f);
            g.drawLine(x, under, x + piece.width, under);
        }
    }

    private int linkColor() {
        return getUIManager().getComponentStyle("PreviewLink").getFgColor();
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
        for (int run : new int[] {runAt(x, y, 0), runAt(x, y, reach)}) {
            if (run >= 0 && inlines.get(run).link() != null) {
                return inlines.get(run).link();
            }
        }
        return null;
    }
}
