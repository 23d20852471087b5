package app.offgrid.notes.ui;

import app.offgrid.notes.store.NoteSummary;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.Label;
import com.codename1.ui.animations.Motion;
import com.codename1.ui.layouts.BorderLayout;

/**
 * The pushing of a row to one side, and the ground that comes out behind it and says what will be done. A row that is let go
 * before it is far enough slides back.
 */
final class Swipe extends Container {
    /** What a person decides. */
    interface Choice {
        void made(NoteSummary note, SwipeAction action);
    }

    /** A finger that moves less far has not moved. */
    private static final float SLOP_MILLIMETRES = 2f;

    private static final int SLIDE_MILLIS = 180;

    private final Place place;
    private final Choice choice;
    private final Label sign = Parts.label("", "SwipePin");
    private NoteRow row;
    private SwipeAction action;
    private int home;
    private int pressX;
    private int pressY;
    private boolean moving;
    private Motion slide;
    private Runnable afterwards;

    Swipe(Place place, Choice choice) {
        super(new BorderLayout(), "SwipePin");
        this.place = place;
        this.choice = choice;
        setVisible(false);
        setName("swipe");
    }

    /** A finger is put on a row. */
    void press(NoteRow pressed, int x, int y) {
        if (slide == null) {
            row = pressed;
            pressX = x;
            pressY = y;
            moving = false;
        }
    }

    /** True while a row follows the finger. */
    boolean isMoving() {
        return moving;
    }

    /** The finger moves. False if that is no swipe but, say, the scrolling of the list. */
    boolean drag(int x, int y) {
        if (slide != null || row == null || row.note() == null) {
            return slide != null;
        }
        int by = x - pressX;
        if (!moving) {
            boolean sideways =
                    Math.abs(by) > CN.convertToPixels(SLOP_MILLIMETRES) && Math.abs(by) > 2 * Math.abs(y - pressY);
            if (!sideways || SwipeAction.of(place, row.note(), isOnwards(by)) == null) {
                return false;
            }
            moving = true;
            home = row.getX();
        }
        move(by);
        return true;
    }

    private boolean isOnwards(int by) {
        return by > 0 != isRTL();
    }

    private void move(int by) {
        SwipeAction next = by == 0 ? null : SwipeAction.of(place, row.note(), isOnwards(by));
        int way = next == null ? 0 : by;
        if (next != null && next != action) {
            show(next, by > 0);
        }
        action = next;
        row.setX(home + way);
        setX(home);
        // A line narrower, so that nothing of it shows at the edge of the row.
        setY(row.getY() + 1);
        setWidth(row.getWidth());
        setHeight(row.getHeight() - 2);
        setVisible(way != 0);
        layoutContainer();
        getParent().repaint();
    }

    private void show(SwipeAction shown, boolean atLeft) {
        removeAll();
        setUIID(shown.uiid());
        sign.setUIID(shown.uiid() + "Text");
        sign.setText(shown.text());
        sign.setGap(Parts.gap(sign));
        FontImage.setMaterialIcon(sign, shown.icon(), Parts.ICON);
        add(atLeft != isRTL() ? BorderLayout.WEST : BorderLayout.EAST, sign);
    }

    /** The finger is lifted. True if that ends a swipe and is no tap. */
    boolean release() {
        if (!moving || slide != null) {
            return slide != null;
        }
        int by = row.getX() - home;
        boolean far = action != null && Math.abs(by) > row.getWidth() * 2 / 5;
        NoteSummary note = row.note();
        SwipeAction chosen = action;
        if (far) {
            slideTo(by, by > 0 ? row.getWidth() : -row.getWidth(), () -> choice.made(note, chosen));
        } else {
            slideTo(by, 0, () -> {});
        }
        return true;
    }

    private void slideTo(int from, int to, Runnable then) {
        Form form = getComponentForm();
        if (form == null || from == to) {
            end();
            then.run();
            return;
        }
        afterwards = then;
        slide = Motion.createEaseInOutMotion(from, to, SLIDE_MILLIS);
        slide.start();
        form.registerAnimated(this);
    }

    @Override
    public boolean animate() {
        if (slide == null) {
            return super.animate();
        }
        move(slide.getValue());
        if (slide.isFinished()) {
            Runnable then = afterwards;
            end();
            then.run();
        }
        return true;
    }

    /** Puts the row back where it belongs. */
    private void end() {
        if (getComponentForm() != null) {
            getComponentForm().deregisterAnimated(this);
        }
        row.setX(home);
        row = null;
        action = null;
        slide = null;
        moving = false;
        setVisible(false);
        getParent().repaint();
    }

    @Override
    protected void deinitialize() {
        if (moving) {
            end();
        }
        super.deinitialize();
    }
}
