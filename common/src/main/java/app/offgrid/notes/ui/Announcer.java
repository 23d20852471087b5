package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.CN;

/**
 * What a screen reader is told without having asked: which page is shown, what became of an act, and that the sync is in
 * trouble. On phones it is all that this version of the toolkit tells one, so every announcement goes through here. What
 * comes and goes by itself, such as a sync that succeeds, is not told.
 */
final class Announcer {
    /** Says something aloud. */
    interface Voice {
        void say(String text);
    }

    private static Voice voice = CN::announceForAccessibility;

    private String page = "";
    private int conflicts;
    private int failed;
    private SyncStatus.State trouble;

    /** Takes another voice, as a test does; null for the platform's. */
    static void speakBy(Voice other) {
        voice = other == null ? CN::announceForAccessibility : other;
    }

    /** Says what became of an act. */
    static void say(String text) {
        if (text.length() > 0) {
            voice.say(text);
        }
    }

    /** A form is shown. The same one in another look, or with news, is no other page. */
    void pageShown(Screen form) {
        String shown = form.spokenTitle();
        if (!shown.equals(page)) {
            page = shown;
            say(shown);
        }
    }

    /** A note is shown beside a list, which goes on being the page. */
    void noteShown(NoteEditor editor) {
        say(nameOf(editor));
    }

    /** The lock covers the page, which is said again after it. */
    void covered() {
        page = "";
    }

    /** What a note is called when its page is shown. */
    static String nameOf(NoteEditor editor) {
        return editor.isNew()
                ? Texts.of("list.new")
                : Texts.nameOf(
                        Headline.of(editor.fields().title(), editor.fields().body())
                                .text());
    }

    /** Says once what waits for the person; again only if it has become more, or after all was well. */
    void statusChanged(SyncStatus status) {
        boolean more =
                status.counts().conflicts() > conflicts || status.counts().failed() > failed;
        conflicts = status.counts().conflicts();
        failed = status.counts().failed();
        boolean stands = status.state() == SyncStatus.State.STUCK || status.state() == SyncStatus.State.SIGNED_OUT;
        boolean news = stands && status.state() != trouble;
        if (stands) {
            trouble = status.state();
        } else if (status.state() == SyncStatus.State.UP_TO_DATE || status.state() == SyncStatus.State.NO_ACCOUNT) {
            trouble = null;
        }
        if (news) {
            say(SyncWords.title(status));
        } else if (more) {
            say(SyncWords.badge(status));
        }
    }
}
