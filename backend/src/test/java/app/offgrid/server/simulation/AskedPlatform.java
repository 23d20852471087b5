package app.offgrid.server.simulation;

import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.notebook.ConflictNotices;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.store.Reminder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A platform that remembers what it was asked to show. It holds few reminders, so that some have to wait. */
final class AskedPlatform implements Notifier {
    static final int CAPACITY = 2;

    static final Reminders.Wording WORDS = new Reminders.Wording() {
        @Override
        public String title(Reminder reminder) {
            return reminder.headline();
        }

        @Override
        public String text(Reminder reminder) {
            return "";
        }

        @Override
        public String scheduled() {
            return "Reminders";
        }

        @Override
        public String news() {
            return "Conflicts";
        }
    };

    private final Map<String, Long> scheduled = new HashMap<>();
    private final List<String> shown = new ArrayList<>();

    void forget() {
        scheduled.clear();
        shown.clear();
    }

    /** What is still to come, by note. */
    Map<String, Long> toCome(long now) {
        Map<String, Long> toCome = new TreeMap<>();
        scheduled.forEach((id, at) -> {
            if (at > now) {
                toCome.put(Reminders.noteOf(id), at);
            }
        });
        return toCome;
    }

    /** The notes of whose reminders something has come and stands there still. */
    Set<String> come(long now) {
        Set<String> come = new TreeSet<>();
        scheduled.forEach((id, at) -> {
            if (at <= now) {
                come.add(Reminders.noteOf(id));
            }
        });
        return come;
    }

    /** The notes of the conflicts that were shown since the last time. */
    List<String> takeShown() {
        List<String> notes = new ArrayList<>();
        shown.forEach(id -> notes.add(ConflictNotices.noteOf(id)));
        shown.clear();
        return notes;
    }

    @Override
    public void describe(String reminders, String news) {
        // Nothing is shown before it, and all that is shown is checked.
    }

    @Override
    public int capacity() {
        return CAPACITY;
    }

    @Override
    public void schedule(String id, String title, String text, long at) {
        scheduled.put(id, at);
    }

    @Override
    public void show(String id, String title, String text) {
        shown.add(id);
    }

    @Override
    public void cancel(String id) {
        scheduled.remove(id);
        shown.remove(id);
    }

    @Override
    public Permission permission() {
        return Permission.GRANTED;
    }

    @Override
    public void ask(Runnable answered) {
        answered.run();
    }

    @Override
    public void openSettings() {
        throw new UnsupportedOperationException("a simulated platform has no settings");
    }
}
