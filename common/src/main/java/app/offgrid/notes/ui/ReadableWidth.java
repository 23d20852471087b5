package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.Layout;
import com.codename1.ui.plaf.Style;

/** Puts its one child into the middle, no wider than lines are good to read; on a phone that is the whole width. */
final class ReadableWidth extends Layout {
    static final float MILLIMETRES = 105;

    private final float millimetres;

    private ReadableWidth(float millimetres) {
        this.millimetres = millimetres;
    }

    /** Wraps a component. */
    static Container around(Component child) {
        return around(child, MILLIMETRES);
    }

    /** Wraps a component that may be wider, such as columns. */
    static Container around(Component child, float millimetres) {
        Container around = new Container(new ReadableWidth(millimetres));
        around.add(child);
        return around;
    }

    @Override
    public void layoutContainer(Container parent) {
        int most = CN.convertToPixels(millimetres);
        for (int i = 0; i < parent.getComponentCount(); i++) {
            Component child = parent.getComponentAt(i);
            Style style = child.getStyle();
            int width = Math.min(most, parent.getWidth());
            child.setX((parent.getWidth() - width) / 2 + style.getMarginLeftNoRTL());
            child.setY(style.getMarginTop());
            child.setWidth(width - style.getHorizontalMargins());
            child.setHeight(parent.getHeight() - style.getVerticalMargins());
        }
    }

    @Override
    public Dimension getPreferredSize(Container parent) {
        Dimension size = new Dimension(0, 0);
        for (int i = 0; i < parent.getComponentCount(); i++) {
            Component child = parent.getComponentAt(i);
            size.setWidth(Math.max(
                    size.getWidth(), child.getPreferredW() + child.getStyle().getHorizontalMargins()));
            size.setHeight(Math.max(
                    size.getHeight(), child.getPreferredH() + child.getStyle().getVerticalMargins()));
        }
        return size;
    }
}
