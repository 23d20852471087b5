package app.offgrid.notes.ui;

import app.offgrid.notes.lock.AppLock;
import app.offgrid.notes.notebook.ConflictNotices;
import app.offgrid.notes.notebook.Reminders;
import app.offgrid.notes.notebook.Settings;
import app.offgrid.notes.store.Reminder;
import com.codename1.ui.util.Resources;
import java.util.Map;

/**
 * What notifications say, in the person's language, and nothing of a note while there is a lock. Needs neither a form nor an
 * installed language, so a process without forms has the same words. May be called from any thread.
 */
public final class NoticeWords implements Reminders.Wording, ConflictNotices.Wording {
    private final Resources resources;
    private final Settings settings;
    private final AppLock lock;
    private Language language;
    private Map<String, String> texts;

    /** @param resources those with the app's texts */
    public NoticeWords(Resources resources, Settings settings, AppLock lock) {
        this.resources = resources;
        this.settings = settings;
        this.lock = lock;
    }

    @Override
    public String title(Reminder reminder) {
        return nameOf(reminder.headline());
    }

    @Override
    public String text(Reminder reminder) {
        return of(lock.isOn() ? "remind.notice.hidden" : "remind.notice");
    }

    @Override
    public String conflictTitle(String headline) {
        return nameOf(headline);
    }

    @Override
    public String conflictText(boolean several) {
        return of(several ? "conflict.notice.several" : "conflict.notice");
    }

    @Override
    public String scheduled() {
        return of("remind.title");
    }

    @Override
    public String news() {
        return of("place.conflicts");
    }

    /** What a note may be called where everybody can see it: by nothing of its own while there is a lock. */
    public String nameOf(String headline) {
        if (lock.isOn()) {
            return of("app.name");
        }
        return headline.length() == 0 ? of("list.untitled") : headline;
    }

    /** The text of a key, without values to fill in; the key itself if there is none. */
    public synchronized String of(String key) {
        Language wanted = Language.of(settings.language());
        if (wanted != language) {
            texts = wanted.texts(resources);
            language = wanted;
        }
        String text = texts.get(key);
        return text == null ? key : text;
    }
}
