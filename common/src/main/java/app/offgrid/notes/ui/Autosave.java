package app.offgrid.notes.ui;

import com.codename1.ui.Form;
import com.codename1.ui.util.UITimer;

/** Saves what a person types once they pause, and at once when asked to. */
final class Autosave {
    static final int PAUSE_MILLIS = 500;

    private final Form form;
    private final Runnable save;
    private UITimer timer;

    Autosave(Form form, Runnable save) {
        this.form = form;
        this.save = save;
    }

    /** A key was typed: the pause begins anew. */
    void touched() {
        cancel();
        timer = UITimer.timer(PAUSE_MILLIS, false, form, this::now);
    }

    /** Saves now; does nothing if there is nothing to save. */
    void now() {
        cancel();
        save.run();
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
