package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Font;
import com.codename1.ui.Graphics;
import com.codename1.ui.Image;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.plaf.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A button whose words go on in a second line where there is no room for them in one: large text, long languages. */
final class TextButton extends Button {
    @Override
    public void setWidth(int width) {
        boolean changed = width != getWidth();
        super.setWidth(width);
        if (changed) {
            setShouldCalcPreferredSize(true);
        }
    }

    @Override
    protected Dimension calcPreferredSize() {
        Dimension size = super.calcPreferredSize();
        int more = getWidth() > 0 && size.getWidth() > getWidth() ? lines().size() - 1 : 0;
        return more < 1
                ? size
                : new Dimension(
                        size.getWidth(),
                        size.getHeight() + more * getStyle().getFont().getHeight());
    }

    @Override
    public void paint(Graphics g) {
        List<String> lines =
                super.calcPreferredSize().getWidth() > getWidth() ? lines() : Collections.<String>emptyList();
        if (lines.size() < 2) {
            super.paint(g);
            return;
        }
        Style style = getStyle();
        Font font = style.getFont();
        int widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, font.stringWidth(line));
        }
        int block = widest + iconRoom();
        int left = getX() + style.getPaddingLeft(isRTL()) + atStart(room() + iconRoom() - block, style);
        Image icon = getIconFromState();
        if (icon != null) {
            g.drawImage(
                    icon,
                    isRTL() ? left + block - icon.getWidth() : left,
                    getY() + (getHeight() - icon.getHeight()) / 2);
        }
        g.setFont(font);
        g.setColor(style.getFgColor());
        int textLeft = isRTL() ? left : left + iconRoom();
        int y = getY() + (getHeight() - lines.size() * font.getHeight()) / 2;
        for (String line : lines) {
            g.drawString(
                    TextDirection.marked(line, getText()),
                    textLeft + atStart(widest - font.stringWidth(line), style),
                    y);
            y += font.getHeight();
        }
    }

    /** Where something begins that leaves so much room. */
    private int atStart(int rest, Style style) {
        if (style.getAlignment() == Component.CENTER) {
            return Math.max(0, rest / 2);
        }
        return (style.getAlignment() == Component.RIGHT) == isRTL() ? 0 : Math.max(0, rest);
    }

    private int iconRoom() {
        return getIcon() == null ? 0 : getIcon().getWidth() + getGap();
    }

    private int room() {
        return getWidth() - getStyle().getHorizontalPadding() - iconRoom();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<String>();
        String text = getText();
        int width = room();
        int at = 0;
        while (at < text.length() && width > 0) {
            int end = PreviewLines.lineEnd(getStyle().getFont(), text, at, width);
            lines.add(text.substring(at, end).trim());
            at = end;
        }
        return lines;
    }
}
