package app.offgrid.notes.ui;

import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.notebook.ConflictNotices;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.store.Reminder;
import com.codename1.ui.CN;
import java.util.List;
import java.util.Timer;

/** Notifications on the screens: what an open app tells itself, what the person has to allow, and what a tap opens. */
final class Reminding {
    private static final int LOOK_MILLIS = 10000;

    private final Screens screens;
    private final NoticeWords words;
    private Timer looking;
    /** What may be shown, as it was when the app came to the front, or since the person has answered. */
    private Notifier.Permission permission;

    Reminding(Screens screens, NoticeWords words) {
        this.screens = screens;
        this.words = words;
    }

    private Reminders reminders() {
        return screens.model().reminders;
    }

    static String nameOf(Reminder reminder) {
        return Texts.nameOf(reminder.headline());
    }

    /** Brings notifications up to date with the notes. */
    void refresh() {
        screens.store(() -> reminders().refresh(words));
    }

    /** One has come: the platform has a place for the next one. */
    private void fill() {
        screens.store(() -> reminders().fill(words));
    }

    /** Sets the reminder of a note. Done is false if there are too many; the person is asked for leave at the first one. */
    boolean set(String noteId, long time) {
        boolean done = reminders().set(noteId, time, words);
        if (done && permission() == Notifier.Permission.NOT_ASKED) {
            ask();
        }
        return done;
    }

    /** Asks the person for leave to show notifications, by the system's own question. */
    void ask() {
        OtherApps.aboutToOpen();
        reminders().notifier().ask(() -> CN.callSerially(this::answered));
    }

    /** The person may have changed it in the system's settings while the app was away. */
    private void followPermission() {
        Notifier.Permission before = permission;
        permission = reminders().notifier().permission();
        if (before != null && before != permission) {
            permissionChanged();
        }
    }

    private void answered() {
        permission = reminders().notifier().permission();
        permissionChanged();
    }

    private void permissionChanged() {
        screens.store(() -> reminders().refreshAll(words));
        if (screens.current() != null) {
            screens.current().notesChanged();
        }
    }

    /** What may be shown. The platform is not asked, which may take it a while. */
    Notifier.Permission permission() {
        return permission;
    }

    /** True if reminders are not shown, though the platform could. */
    boolean isSilent() {
        return permission == Notifier.Permission.REFUSED || permission == Notifier.Permission.NOT_ASKED;
    }

    void openSettings() {
        OtherApps.aboutToOpen();
        reminders().notifier().openSettings();
    }

    /** The app comes to the front. */
    void start() {
        stop();
        followPermission();
        looking = CN.setInterval(LOOK_MILLIS, this::look);
    }

    /** The app goes to the background, where the platform tells. */
    void stop() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    /** Tells what has come due while the app is open, unless the platform does; behind the lock it waits. */
    void look() {
        fill();
        if (screens.gate.lock().isLocked() || screens.current() == null) {
            return;
        }
        List<Reminder> due = reminders().due();
        if (due.isEmpty() || isToldByPlatform()) {
            return;
        }
        Reminder last = due.get(due.size() - 1);
        Toast.show(
                screens.current(),
                Texts.of("remind.due", nameOf(last)),
                Texts.of("remind.open"),
                () -> screens.openNote(last.noteId()));
    }

    private boolean isToldByPlatform() {
        Notifier.Permission now = reminders().notifier().permission();
        return now == Notifier.Permission.GRANTED || now == Notifier.Permission.INEXACT;
    }

    /** A notification was tapped: opens what it is about, if that is there still. */
    void opened(String notificationId) {
        String conflicting = ConflictNotices.noteOf(notificationId);
        if (conflicting == null) {
            openReminded(Reminders.noteOf(notificationId));
        } else {
            openConflicting(conflicting);
        }
    }

    /** The conflict, or the others that wait if it was settled meanwhile or the note is gone. */
    private void openConflicting(String noteId) {
        boolean[] waits = new boolean[1];
        if (!screens.store(() -> waits[0] = !screens.notes().conflicts(noteId).isEmpty())) {
            return;
        }
        if (waits[0]) {
            screens.openConflict(noteId);
        } else {
            screens.openPlace(Place.CONFLICTS);
        }
    }

    /** A note that is in the trash or gone by now stays there. */
    private void openReminded(String noteId) {
        Reminder reminder = noteId == null ? null : reminders().of(noteId);
        if (reminder != null && reminder.isWanted()) {
            screens.openNote(noteId);
        }
        fill();
    }
}
