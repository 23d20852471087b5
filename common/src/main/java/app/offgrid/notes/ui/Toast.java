package app.offgrid.notes.ui;

import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Form;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.LayeredLayout;
import com.codename1.ui.plaf.Style;
import com.codename1.ui.util.UITimer;

/** A short message at the foot of a form that goes by itself, with a way back if there is one. */
final class Toast {
    private static final int SHOWN_MILLIS = 5000;
    /** Long enough to read, to be sorry, and to reach for it. */
    private static final int UNDO_MILLIS = 12000;

    private Toast() {}

    static void show(Screen form, String message) {
        show(form, message, null, null);
    }

    /** @param action what the button says and does; null for no button */
    static void show(Screen form, String message, String action, Runnable run) {
        Container layer = layer(form);
        Container toast = new Container(new BorderLayout(), "Toast");
        toast.setName("toast");
        toast.getAllStyles().setMarginUnitBottom(Style.UNIT_TYPE_PIXELS);
        toast.getAllStyles().setMarginBottom(form.foot());
        Component text = Parts.text(message, "ToastText");
        toast.add(BorderLayout.CENTER, text);
        form.undo = run;
        if (action != null) {
            toast.add(BorderLayout.EAST, Parts.button("toastAction", action, "ToastButton", () -> {
                close(form);
                form.undo = null;
                run.run();
            }));
        }
        layer.setLayout(new BorderLayout());
        layer.add(BorderLayout.SOUTH, ReadableWidth.around(toast));
        // Twice: how high a text is can be told only once it has its width.
        layer.revalidate();
        layer.forceRevalidate();
        Announcer.say(action == null ? message : message + ". " + action);
        UITimer.timer(action == null ? SHOWN_MILLIS : UNDO_MILLIS, false, form, () -> {
            if (layer.contains(toast)) {
                close(form);
            }
        });
    }

    /** Takes the message away, if there is one. */
    static void close(Form form) {
        layer(form);
        form.revalidateLater();
    }

    private static Container layer(Form form) {
        Container layer = form.getLayeredPane(Toast.class, true);
        layer.removeAll();
        layer.setLayout(new LayeredLayout());
        return layer;
    }
}
