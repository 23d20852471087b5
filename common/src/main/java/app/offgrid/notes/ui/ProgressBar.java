package app.offgrid.notes.ui;

import com.codename1.ui.Component;
import com.codename1.ui.Graphics;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.plaf.Style;

/** A bar that fills up or, where nobody knows the end, shows that something moves. In the colour of its UIID. */
final class ProgressBar extends Component {
    private static final int STEP_MILLIS = 40;
    private static final int STEPS = 60;
    /** How much of the colour the empty part has, of 255. */
    private static final int FAINT = 56;

    private final String name;
    private int percent = -1;
    private int step;
    private long lastStep;

    /** @param name what it is about, for those who cannot see it */
    ProgressBar(String name) {
        this.name = name;
        setUIID("ProgressBar");
        setFocusable(false);
        setAccessibilityText(name);
    }

    /** @param value 0 to 100, or -1 if nobody knows */
    void show(int value) {
        percent = value;
        setAccessibilityText(value < 0 ? name : name + ": " + Texts.of("status.reading.percent", value));
        repaint();
    }

    int percent() {
        return percent;
    }

    @Override
    protected void initComponent() {
        super.initComponent();
        getComponentForm().registerAnimated(this);
    }

    @Override
    protected void deinitialize() {
        getComponentForm().deregisterAnimated(this);
        super.deinitialize();
    }

    @Override
    public boolean animate() {
        long now = System.currentTimeMillis();
        boolean moves = percent < 0 && now - lastStep >= STEP_MILLIS;
        if (moves) {
            lastStep = now;
            step = (step + 1) % STEPS;
        }
        return moves;
    }

    @Override
    protected Dimension calcPreferredSize() {
        Style style = getStyle();
        int line = style.getFont().getHeight() / 2;
        return new Dimension(line * 10, line + style.getVerticalPadding());
    }

    @Override
    public void paint(Graphics g) {
        Style style = getStyle();
        int height = getHeight() - style.getVerticalPadding();
        int width = getWidth() - style.getHorizontalPadding();
        int x = getX() + style.getPaddingLeftNoRTL();
        int y = getY() + style.getPaddingTop();
        int filled = percent < 0 ? width / 4 : Math.max(height, width * percent / 100);
        int from = percent < 0 ? (width - filled) * Math.abs(STEPS - 2 * step) / STEPS : isRTL() ? width - filled : 0;
        boolean smooth = g.isAntiAliased();
        int alpha = g.getAlpha();
        g.setAntiAliased(true);
        g.setColor(style.getFgColor());
        g.setAlpha(alpha * FAINT / 255);
        g.fillRoundRect(x, y, width, height, height, height);
        g.setAlpha(alpha);
        if (percent != 0) {
            g.fillRoundRect(x + from, y, filled, height, height, height);
        }
        g.setAntiAliased(smooth);
    }
}
