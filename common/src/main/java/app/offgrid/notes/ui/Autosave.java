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
 * what is asked for at once is on disk when the call returns. Used on the event thread, which waits for a save in that last
 * case alone.
 */
final class Autosave {
    /** What is saved, and who hears of it. On the event thread. */
    interface Source {
        NoteFields shown();

        /** True while another text than what is shown would be undone by the next key, so that none is to be shown. */
        boolean isHeld();

        /** @param typingOn the person may have typed since, or types on; then the editor's fields are not what is to be shown */
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
    /** Held for as long as a save takes. */
    private final Object turn = new Object();
    /** Held for a moment; never while waiting for the turn. */
    private final Object state = new Object();

    private UITimer pause;
    private UITimer limit;
    /** What the saver is to save next; null if it has that or something newer was saved. Guarded by {@link #state}. */
    private NoteFields waiting;
    /** The saver is at work. Guarded by {@link #state}. */
    private boolean saving;

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
        synchronized (state) {
            return saving || waiting != null;
        }
    }

    /** Saves what is shown now, without keeping the person waiting. */
    private void soon() {
        cancel();
        setWaiting(source.shown());
        SAVER.run(this::saveWaiting);
    }

    private void saveWaiting() {
        NoteEditor.Saved[] outcome = new NoteEditor.Saved[1];
        StorageException[] failure = new StorageException[1];
        synchronized (turn) {
            NoteFields next = next();
            if (next == null) {
                return;
            }
            try {
                outcome[0] = editor.saveTyped(next);
            } catch (StorageException e) {
                failure[0] = e;
            }
            ended();
        }
        CN.callSerially(() -> report(outcome[0], failure[0], true));
    }

    private void setWaiting(NoteFields fields) {
        synchronized (state) {
            waiting = fields;
        }
    }

    /** What waits, which the saver is at from now on; null if nothing does. */
    private NoteFields next() {
        synchronized (state) {
            NoteFields next = waiting;
            waiting = null;
            saving = next != null;
            return next;
        }
    }

    private void ended() {
        synchronized (state) {
            saving = false;
        }
    }

    /** Saves now; does nothing if there is nothing to save. What was typed is on disk when this returns, or was told of. */
    void now() {
        cancel();
        NoteEditor.Saved outcome = null;
        StorageException failure = null;
        boolean typingOn = source.isHeld();
        synchronized (turn) {
            setWaiting(null);
            try {
                outcome = typingOn ? editor.saveTyped(source.shown()) : editor.save(source.shown());
            } catch (StorageException e) {
                failure = e;
            }
        }
        report(outcome, failure, typingOn);
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
