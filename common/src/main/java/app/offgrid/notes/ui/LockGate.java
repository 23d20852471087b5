package app.offgrid.notes.ui;

import app.offgrid.notes.lock.AppLock;

/** Stands between the forms and the screen while the app is locked. What happens behind it goes on. */
final class LockGate {
    private final Screens screens;
    /** The app is in the background: its place among the open apps must show no note. */
    private boolean covered;

    LockGate(Screens screens) {
        this.screens = screens;
    }

    AppLock lock() {
        return screens.model().lock;
    }

    private boolean isShut() {
        return covered || lock().isLocked();
    }

    /** Shows a form, or nothing while the app is locked. */
    void show(Screen form, boolean back) {
        if (isShut()) {
            return;
        }
        if (back) {
            form.showBack();
        } else {
            form.show();
        }
        screens.announcer.pageShown(form);
    }

    /** Shows what is to be shown now. */
    void showAgain() {
        if (lock().isLocked()) {
            ask();
        } else {
            show(screens.current(), false);
        }
    }

    /** The app comes to the front, or is launched. */
    void enter() {
        covered = false;
        lock().returned();
        followSetting();
        ask();
    }

    /** The app goes to the background. */
    void leave() {
        lock().left();
        if (lock().isOn()) {
            covered = true;
            cover();
        }
    }

    void lockNow() {
        lock().lock();
        ask();
    }

    private void ask() {
        if (lock().isLocked()) {
            // The form that it covers saves nothing by itself any more.
            screens.saveNow();
            cover();
        }
    }

    private void cover() {
        screens.announcer.covered();
        new LockForm(screens).show();
    }

    /** Hides the app among the open ones exactly if there is a lock, and keeps titles out of notifications then. */
    void followSetting() {
        screens.model().owner.hideScreens(lock().isOn());
        screens.reminding.refresh();
    }

    /** The lock has been opened: on with the form that was left. */
    void opened() {
        screens.show(screens.current(), false);
    }

    /** Opens the lock after another proof of who this is. */
    void openByDevice() {
        if (screens.store(() -> lock().open())) {
            opened();
        }
    }

    /** Ends the lock after the account's server has recognised the person. */
    void end() {
        if (screens.store(() -> lock().remove())) {
            followSetting();
            opened();
            Toast.show(screens.current(), Texts.of("lock.forgotten.done"));
        }
    }
}
