package app.offgrid.notes.notebook;

import app.offgrid.notes.host.Notifier;
import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.WaitingQueries;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notifications of conflicts that came while nobody looked: one for all that a sync has brought, and of none of them a second
 * time. What was there when the app was left, its person has seen. May be called from any thread.
 */
public final class ConflictNotices {
    /** What a notification says; in the person's language, and no more than may be seen on a locked device. */
    public interface Wording {
        /** @param headline what the note is called; may be empty */
        String conflictTitle(String headline);

        /** @param several true if it stands for more than one note */
        String conflictText(boolean several);
    }

    /** More are not looked at: whoever has so many knows. */
    static final int MOST = 500;

    private static final String TOLD = "conflicts.told";
    private static final String ID = "conflict-";

    private final LocalStore store;
    private final WaitingQueries waiting;
    private final Notifier notifier;

    public ConflictNotices(LocalStore store, WaitingQueries waiting, Notifier notifier) {
        this.store = store;
        this.waiting = waiting;
        this.notifier = notifier;
    }

    /** The note that a notification is about; null if it is about no conflict. */
    public static String noteOf(String notificationId) {
        return notificationId.startsWith(ID) ? notificationId.substring(ID.length()) : null;
    }

    /** After a sync in the background: tells of what nobody has been told of. */
    public synchronized void tell(Wording wording) {
        Map<String, String> open = waiting.openSides(MOST);
        String told = told();
        String newest = null;
        Set<String> notes = new HashSet<String>();
        for (Map.Entry<String, String> side : open.entrySet()) {
            if (told.indexOf(" " + side.getKey() + " ") < 0) {
                newest = newest == null ? side.getValue() : newest;
                notes.add(side.getValue());
            }
        }
        keep(open.keySet());
        if (newest != null) {
            notifier.show(ID + newest, wording.conflictTitle(headline(newest)), wording.conflictText(notes.size() > 1));
        }
    }

    /** The app was open: its person knows of all that waits now, and notifications of it have done their work. */
    public synchronized void seen() {
        Map<String, String> open = waiting.openSides(MOST);
        for (String noteId : new HashSet<String>(open.values())) {
            notifier.cancel(ID + noteId);
        }
        keep(open.keySet());
    }

    private String headline(String noteId) {
        NoteFields fields = store.find(noteId).fields();
        return fields == null ? "" : Headline.of(fields.title(), fields.body()).text();
    }

    /** Ids, each between two spaces. */
    private String told() {
        String text = store.setting(TOLD);
        return text == null ? "" : text;
    }

    /** What is settled is no longer remembered. */
    private void keep(Set<String> open) {
        StringBuilder ids = new StringBuilder();
        for (String id : new TreeSet<String>(open)) {
            ids.append(ids.length() == 0 ? " " : "").append(id).append(' ');
        }
        if (!ids.toString().equals(told())) {
            store.saveSetting(TOLD, ids.length() == 0 ? null : ids.toString());
        }
    }
}
