package app.offgrid.notes.notebook;

import app.offgrid.notes.host.Clock;
import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.store.Reminder;
import app.offgrid.notes.store.ReminderTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reminders of notes on this device, and the platform's notifications of them. A note in the trash keeps its reminder
 * silently until it is restored; one that is gone loses it. May be called from any thread, also in a process without forms.
 *
 * <p>The time of a reminder is an instant of the device's clock, since a person means that clock; whoever travels keeps the
 * instant. A clock that is set moves what is still to come with it.
 */
public final class Reminders {
    /** What a notification says; in the person's language, and no more than may be seen on a locked device. */
    public interface Wording {
        String title(Reminder reminder);

        String text(Reminder reminder);

        /** What the system's settings are to call reminders. */
        String scheduled();

        /** What the system's settings are to call notifications about the sync. */
        String news();
    }

    private final ReminderTable table;
    private final Notifier notifier;
    private final Clock clock;
    private List<Reminder> known = Collections.<Reminder>emptyList();
    private final Map<String, Reminder> byNote = new HashMap<String, Reminder>();
    private long lookedAt;
    private boolean fresh = true;
    /** When a place at the platform becomes free for one that waits for it; none waits mostly. */
    private long nextPlace = Long.MAX_VALUE;

    public Reminders(ReminderTable table, Notifier notifier, Clock clock) {
        this.table = table;
        this.notifier = notifier;
        this.clock = clock;
        lookedAt = table.lookedAt();
        if (lookedAt == 0) {
            look(clock.now());
        }
        read();
    }

    private void look(long now) {
        lookedAt = now;
        table.look(now);
    }

    private void read() {
        known = table.all();
        byNote.clear();
        for (Reminder reminder : known) {
            byNote.put(reminder.noteId(), reminder);
        }
    }

    /** The platform's notifications, for what a person has to allow. */
    public Notifier notifier() {
        return notifier;
    }

    /** The id of the notification of a note. */
    static String notificationId(String noteId) {
        return "reminder-" + noteId;
    }

    /** The note that a notification is about; null if it is about none. */
    public static String noteOf(String notificationId) {
        String start = notificationId("");
        return notificationId.startsWith(start) ? notificationId.substring(start.length()) : null;
    }

    /** The reminder of a note, past or ahead; null if it has none. Reads no database. */
    public synchronized Reminder of(String noteId) {
        return byNote.get(noteId);
    }

    /** Those of notes that are not in the trash, the next one first. Reads no database. */
    public synchronized List<Reminder> list() {
        List<Reminder> wanted = new ArrayList<Reminder>();
        for (Reminder reminder : known) {
            if (reminder.isWanted()) {
                wanted.add(reminder);
            }
        }
        return wanted;
    }

    /**
     * Sets the reminder of a note, in place of an earlier one.
     *
     * @return false, with nothing changed, if there are as many as there can be
     */
    public synchronized boolean set(String noteId, long dueAt, Wording wording) {
        boolean done = table.put(noteId, dueAt);
        refresh(wording);
        return done;
    }

    /** Removes the reminder of a note, if it has one. */
    public synchronized void remove(String noteId) {
        notifier.cancel(notificationId(noteId));
        table.remove(noteId);
        read();
    }

    /**
     * Makes the platform's notifications what they should be: after a note was changed, deleted or restored here or by a
     * sync, also one in the background, and once in each process, when all are asked for again since a platform may have
     * lost them. Of more than the platform holds the next ones are asked for. Cheap if nothing is to do.
     */
    public synchronized void refresh(Wording wording) {
        read();
        notifier.describe(wording.scheduled(), wording.news());
        long now = clock.now();
        int capacity = notifier.capacity();
        int scheduled = 0;
        boolean changed = false;
        long first = Long.MAX_VALUE;
        nextPlace = Long.MAX_VALUE;
        for (Reminder reminder : known) {
            boolean ahead = reminder.isWanted() && reminder.dueAt() > now;
            boolean fits = ahead && scheduled < capacity;
            first = ahead ? Math.min(first, reminder.dueAt()) : first;
            nextPlace = ahead && !fits ? first : nextPlace;
            scheduled += fits ? 1 : 0;
            changed |= fits ? schedule(reminder, wording) : unschedule(reminder, now);
        }
        fresh = false;
        if (changed) {
            read();
        }
    }

    /** Asks for those that the platform had no place for, once a notification has come. Reads no database if none waits. */
    public synchronized void fill(Wording wording) {
        if (clock.now() >= nextPlace) {
            refresh(wording);
        }
    }

    /** Asks for all again, as after the person has allowed what was refused before. */
    public synchronized void refreshAll(Wording wording) {
        fresh = true;
        refresh(wording);
    }

    private boolean schedule(Reminder reminder, Wording wording) {
        String title = wording.title(reminder);
        String text = wording.text(reminder);
        String wanted = reminder.dueAt() + "\n" + title + "\n" + text;
        if (wanted.equals(reminder.told()) && !fresh) {
            return false;
        }
        String id = notificationId(reminder.noteId());
        notifier.schedule(id, title, text, reminder.dueAt());
        table.tell(reminder.noteId(), wanted);
        return true;
    }

    /** False if the platform was asked for another time: one that was moved to what is past must not come at the old one. */
    private static boolean isAskedFor(Reminder reminder) {
        return reminder.told() != null && reminder.told().startsWith(reminder.dueAt() + "\n");
    }

    /** A notification that has come stays where the platform shows it, for as long as its note is wanted. */
    private boolean unschedule(Reminder reminder, long now) {
        boolean hasCome = reminder.isWanted() && reminder.dueAt() <= now && isAskedFor(reminder);
        boolean takenBack = reminder.told() != null && !hasCome;
        if (takenBack) {
            notifier.cancel(notificationId(reminder.noteId()));
        }
        if (reminder.isGone()) {
            table.remove(reminder.noteId());
            return true;
        }
        if (takenBack) {
            table.tell(reminder.noteId(), null);
        }
        return takenBack;
    }

    /**
     * Those that have come due since this last answered with any, for an app that is open where the platform tells nothing.
     * What came due while the app was closed is among them, once.
     */
    public synchronized List<Reminder> due() {
        long now = clock.now();
        // A clock that was set back must not silence what comes until it has caught up.
        lookedAt = Math.min(lookedAt, now);
        List<Reminder> due = new ArrayList<Reminder>();
        for (Reminder reminder : list()) {
            if (reminder.dueAt() > lookedAt && reminder.dueAt() <= now) {
                due.add(reminder);
            }
        }
        if (due.isEmpty()) {
            lookedAt = now;
        } else {
            look(now);
        }
        return due;
    }
}
