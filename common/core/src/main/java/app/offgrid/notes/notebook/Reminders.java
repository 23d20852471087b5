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
 * silently until it is restored; one that is gone loses it. To be used on one thread.
 *
 * <p>The time of a reminder is the device's clock, since a person means that clock.
 */
public final class Reminders {
    /** What a notification says; in the person's language, and no more than may be seen on a locked device. */
    public interface Wording {
        String title(Reminder reminder);

        String text(Reminder reminder);
    }

    /** iOS keeps 64 notifications of an app; the rest are asked for as the first ones have come. */
    static final int MOST_SCHEDULED = 60;

    private final ReminderTable table;
    private final Notifier notifier;
    private final Clock clock;
    private List<Reminder> known = Collections.<Reminder>emptyList();
    private final Map<String, Reminder> byNote = new HashMap<String, Reminder>();
    private long lookedAt;
    private boolean fresh = true;

    public Reminders(ReminderTable table, Notifier notifier, Clock clock) {
        this.table = table;
        this.notifier = notifier;
        this.clock = clock;
        lookedAt = clock.now();
        read();
    }

    private void read() {
        known = table.all();
        byNote.clear();
        for (Reminder reminder : known) {
            byNote.put(reminder.noteId(), reminder);
        }
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
    public Reminder of(String noteId) {
        return byNote.get(noteId);
    }

    /** Those of notes that are not in the trash, the next one first. Reads no database. */
    public List<Reminder> list() {
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
    public boolean set(String noteId, long dueAt, Wording wording) {
        boolean done = table.put(noteId, dueAt);
        refresh(wording);
        return done;
    }

    /** Removes the reminder of a note, if it has one. */
    public void remove(String noteId) {
        notifier.cancel(notificationId(noteId));
        table.remove(noteId);
        read();
    }

    /**
     * Makes the platform's notifications what they should be: after a note was changed, deleted or restored here or by a
     * sync, and at the launch, when all are asked for anew since a platform may have lost them. Cheap if nothing is to do.
     */
    public void refresh(Wording wording) {
        read();
        long now = clock.now();
        int scheduled = 0;
        boolean changed = false;
        for (Reminder reminder : known) {
            boolean ahead = reminder.isWanted() && reminder.dueAt() > now && scheduled < MOST_SCHEDULED;
            scheduled += ahead ? 1 : 0;
            changed |= ahead ? schedule(reminder, wording) : unschedule(reminder, now);
        }
        fresh = false;
        if (changed) {
            read();
        }
    }

    private boolean schedule(Reminder reminder, Wording wording) {
        String title = wording.title(reminder);
        String text = wording.text(reminder);
        String wanted = reminder.dueAt() + "\n" + title + "\n" + text;
        if (wanted.equals(reminder.told()) && !fresh) {
            return false;
        }
        String id = notificationId(reminder.noteId());
        notifier.cancel(id);
        notifier.schedule(id, title, text, reminder.dueAt());
        table.tell(reminder.noteId(), wanted);
        return true;
    }

    /** A notification that has come stays where the platform shows it. */
    private boolean unschedule(Reminder reminder, long now) {
        boolean hasCome = reminder.isWanted() && reminder.dueAt() <= now;
        boolean changed = reminder.told() != null;
        if (changed && !hasCome) {
            notifier.cancel(notificationId(reminder.noteId()));
        }
        if (reminder.isGone()) {
            table.remove(reminder.noteId());
            return true;
        }
        if (changed) {
            table.tell(reminder.noteId(), null);
        }
        return changed;
    }

    /** Those that have come due since this was last asked, for an app that is open. */
    public List<Reminder> due() {
        long now = clock.now();
        List<Reminder> due = new ArrayList<Reminder>();
        for (Reminder reminder : list()) {
            if (reminder.dueAt() > lookedAt && reminder.dueAt() <= now) {
                due.add(reminder);
            }
        }
        lookedAt = now;
        return due;
    }
}
