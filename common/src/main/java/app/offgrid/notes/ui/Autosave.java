package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import com.codename1.ui.CN;
import com.codename1.ui.Form;
import com.codename1.ui.util.UITimer;
import com.codename1.util.EasyThread;

/**
 * Saves what a person types: when they pause, at the latest a second after the first key that is not saved, and at once when
 * asked to. A long note takes longer to save than a key may wait, so what the clock asks for is saved on a thread of its own;
 * what is asked for at once is on disk when the call returns. Used on the event thread.
 */
final class Autosave {
    /** What is saved, and who hears of it. On the event thread. */
    interface Source {
        NoteFields shown();

        /** @param typingOn the person may have typed since; then the editor's fields are not what is to be shown */
        void saved(NoteEditor.Saved outcome, boolean typingOn);

        void failed(StorageException failure);
    }

    static final int PAUSE_MILLIS = 500;
    /** The rest of the second is for the save itself. */
    static final int LIMIT_MILLIS = 800;

    /** One for all editors, so that two saves of one note keep their order. */
    private static final EasyThread SAVER = EasyThread.start("Offgrid saver");

    private final Form form;
    private final NoteEditor editor;
    private final Source source;
    private final Object turn = new Object();
    private UITimer pause;
    private UITimer limit;
    /** What the saver is to save; null if that was done or something newer was saved. Guarded by {@link #turn}. */
    private volatile NoteFields waiting;

    Autosave(Form form, NoteEditor editor, Source source) {
        this.form = form;
        this.editor = editor;
        this.source = source;
    }

    /** A key was typed: the pause begins again, the limit does not. */
    void touched() {
        if (pause != null) {
            pause.cancel();
        }
        pause = UITimer.timer(PAUSE_MILLIS, false, form, this::soon);
        if (limit == null) {
            limit = UITimer.timer(LIMIT_MILLIS, false, form, this::soon);
        }
    }

    /** True while the saver has something to do; {@link Source#saved} or {@link Source#failed} comes after it. */
    boolean isSaving() {
        return waiting != null;
    }

    /** Saves what is shown now, without keeping the person waiting. */
    private void soon() {
        cancel();
        synchronized (turn) {
            waiting = source.shown();
        }
        SAVER.run(this::saveWaiting);
    }

    private void saveWaiting() {
        NoteEditor.Saved[] outcome = new NoteEditor.Saved[1];
        StorageException[] failure = new StorageException[1];
        synchronized (turn) {
            if (waiting == null) {
                return;
            }
            try {
                outcome[0] = editor.saveTyped(waiting);
            } catch (StorageException e) {
                failure[0] = e;
            }
            waiting = null;
        }
        CN.callSerially(() -> report(outcome[0], failure[0], true));
    }

    /** Saves now; does nothing if there is nothing to save. What was typed is on disk when this returns, or was told of. */
    void now() {
        cancel();
        NoteEditor.Saved outcome = null;
        StorageException failure = null;
        synchronized (turn) {
            waiting = null;
            try {
                outcome = editor.save(source.shown());
            } catch (StorageException e) {
                failure = e;
            }
        }
        report(outcome, failure, false);
    }

    private void report(NoteEditor.Saved outcome, StorageException failure, boolean typingOn) {
        if (failure != null) {
            source.failed(failure);
        } else {
            source.saved(outcome, typingOn);
        }
    }

    private void cancel() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
        if (limit != null) {
            limit.cancel();
            limit = null;
        }
    }
}
