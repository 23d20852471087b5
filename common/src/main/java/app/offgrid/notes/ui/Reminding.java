package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.store.Reminder;
import com.codename1.ui.CN;
import java.util.List;
import java.util.Timer;

/** Reminders on the screens: what notifications say, and what an open app tells itself. */
final class Reminding implements Reminders.Wording {
    private static final int LOOK_MILLIS = 10000;
    /** Whoever comes to the app by a notification comes with it. */
    private static final int ARRIVAL_MILLIS = 5000;

    private final Screens screens;
    private Timer looking;
    private boolean arriving;

    Reminding(Screens screens) {
        this.screens = screens;
    }

    private Reminders reminders() {
        return screens.model().reminders;
    }

    @Override
    public String title(Reminder reminder) {
        return screens.gate.lock().isOn() ? Texts.of("app.name") : nameOf(reminder);
    }

    @Override
    public String text(Reminder reminder) {
        return Texts.of(screens.gate.lock().isOn() ? "remind.notice.hidden" : "remind.notice");
    }

    static String nameOf(Reminder reminder) {
        return Texts.nameOf(reminder.headline());
    }

    /** Brings notifications up to date with the notes. */
    void refresh() {
        screens.store(() -> reminders().refresh(this));
    }

    /** The app comes to the front. */
    void start() {
        stop();
        arriving = true;
        looking = CN.setInterval(LOOK_MILLIS, this::look);
        CN.setTimeout(ARRIVAL_MILLIS, () -> arriving = false);
    }

    /** The app goes to the background, where the platform tells. */
    void stop() {
        arriving = false;
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    /** Tells what has come due while the app is open; behind the lock it waits. */
    void look() {
        if (screens.gate.lock().isLocked() || screens.current() == null) {
            return;
        }
        List<Reminder> due = reminders().due();
        if (!due.isEmpty()) {
            Reminder last = due.get(due.size() - 1);
            Toast.show(
                    screens.current(),
                    Texts.of("remind.due", nameOf(last)),
                    Texts.of("remind.open"),
                    () -> screens.openNote(last.noteId()));
        }
    }

    /** A notification was tapped, which opens its note; or it has come while the app is open, which interrupts nobody. */
    void notified(String notificationId) {
        String noteId = Reminders.noteOf(notificationId);
        if (!arriving || noteId == null) {
            look();
            return;
        }
        Reminder reminder = reminders().of(noteId);
        if (reminder != null && reminder.isWanted()) {
            screens.openNote(noteId);
        }
    }
}
