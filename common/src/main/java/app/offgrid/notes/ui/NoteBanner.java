package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;

/** What stands above a note that is open if there is something to know about it, with what can be done. */
final class NoteBanner extends Banner {
    private final NoteEditor editor;
    private final Runnable close;
    private final Runnable decide;
    private final Runnable retry;
    private final Runnable restore;

    /**
     * @param close leaves a note that is gone
     * @param decide opens its conflict
     * @param retry sends it once more after the server has refused it
     * @param restore takes it out of the trash
     */
    NoteBanner(NoteEditor editor, Runnable close, Runnable decide, Runnable retry, Runnable restore) {
        this.editor = editor;
        this.close = close;
        this.decide = decide;
        this.retry = retry;
        this.restore = restore;
    }

    /** Says how the note stands now; nothing if all is well with it. */
    void showState() {
        if (editor.isGone()) {
            show(Mood.ERROR, Texts.of("editor.gone"), Texts.of("editor.gone.action"), close);
        } else if (editor.state() == NoteState.CONFLICT) {
            show(Mood.CONFLICT, Texts.of("editor.conflict"), Texts.of("editor.conflict.action"), decide);
        } else if (editor.state() == NoteState.FAILED && editor.failure() != null) {
            String reason = Texts.of("editor.failed", editor.failure().message());
            show(Mood.ERROR, reason, Texts.of("editor.failed.action"), retry);
        } else if (editor.fields().trashedAt() != null) {
            show(Mood.INFO, Texts.of("editor.trashed"), Texts.of("editor.restore"), restore);
        } else {
            hide();
        }
    }
}
