package app.offgrid.notes.simulator;

import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Display;

/** A finger on the screen of a device, told to Codename One as the platform tells of it. */
public final class Finger {
    private static final int STEPS = 8;

    private final Device device;
    private int x;
    private int y;

    Finger(Device device) {
        this.device = device;
    }

    /** Is put on the row of a button and moves sideways by a share of the row's width; {@link #lift} ends it. */
    public void swipe(String name, double share) {
        Component row = moveTo(name);
        device.onEventThread(() -> {
            int by = (int) (row.getWidth() * share);
            CN.getCurrentForm().pointerPressed(x, y);
            for (int step = 1; step <= STEPS; step++) {
                CN.getCurrentForm().pointerDragged(x + by * step / STEPS, y);
            }
            x += by;
            return null;
        });
    }

    /** Is put on the row of a button and stays there, for as long as the toolkit takes for a long press; {@link #raise} ends it. */
    public void hold(String name) {
        moveTo(name);
        Display.getInstance().pointerPressed(new int[] {x}, new int[] {y});
    }

    /** Leaves the screen after {@link #swipe}. */
    public void lift() {
        device.onEventThread(() -> {
            CN.getCurrentForm().pointerReleased(x, y);
            return null;
        });
    }

    /** Leaves the screen after {@link #hold}. */
    public void raise() {
        Display.getInstance().pointerReleased(new int[] {x}, new int[] {y});
        device.onEventThread(() -> null);
    }

    private Component moveTo(String name) {
        Component row = device.find(Button.class, name).getParent();
        return device.onEventThread(() -> {
            x = row.getAbsoluteX() + row.getWidth() / 2;
            y = row.getAbsoluteY() + row.getHeight() / 2;
            return row;
        });
    }
}
