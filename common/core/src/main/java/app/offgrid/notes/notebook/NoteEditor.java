package app.offgrid.notes.notebook;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.Failure;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;

/**
 * One note, open in an editor. Remembers what the editor started from, so that what another device changed meanwhile is
 * merged and no keystroke is lost. For one thread, but for {@link #saveTyped}, which may be called from another one.
 */
public final class NoteEditor {
    /** What a save did. */
    public enum Saved {
        /** There was nothing to save. */
        UNCHANGED,
        SAVED,
        /** Saved together with what another device had changed: {@link #fields()} is to be shown. */
        MERGED,
        /** Both versions are kept, and a person is to decide. The editor keeps its own. */
        CONFLICT
    }

    private final NoteBook book;
    private volatile NoteReplica known;
    private volatile NoteFields opened;
    private volatile boolean stored;
    private volatile boolean gone;
    private boolean aside;
    /** The note holds what {@link #fields()} does not. */
    private boolean behind;

    NoteEditor(NoteBook book, NoteReplica known) {
        this.book = book;
        take(known);
    }

    private void take(NoteReplica replica) {
        known = replica;
        opened = replica.fields() == null ? NoteFields.EMPTY : replica.fields();
        stored = replica.fields() != null;
        aside = false;
        behind = false;
    }

    public String noteId() {
        return known.noteId();
    }

    /**
     * What the editor starts from; after a save or a refresh, what it is to show. While its text waits as a version of its
     * own, that is this text and not the note's.
     */
    public NoteFields fields() {
        return opened;
    }

    public NoteState state() {
        return known.state();
    }

    /** Why the server rejected the note, or null. */
    public Failure failure() {
        return known.failure();
    }

    /** True if the note is not stored yet. */
    public boolean isNew() {
        return !stored;
    }

    /**
     * Saves what the editor holds; the note and its pending mark are on disk when this returns.
     *
     * @param edited title, body, tags and the rest as the person sees them; their stamps are ignored
     */
    public synchronized Saved save(NoteFields edited) {
        return save(edited, false);
    }

    /**
     * Saves what the editor held a moment ago, while the person may type on. What another device had changed is merged in,
     * but {@link #fields()} stays what was typed: {@link #refresh} brings the rest, or the next save merges once more.
     */
    public synchronized Saved saveTyped(NoteFields edited) {
        return save(edited, true);
    }

    private Saved save(NoteFields edited, boolean typingOn) {
        if (edited.sameContentAs(opened) || isNew() && edited.isBlank()) {
            return Saved.UNCHANGED;
        }
        final NoteFields stamped = edited.stampedAt(book.now());
        final Side author = new Side(
                book.freshId(), book.profile().deviceId(), book.profile().deviceName(), 0, null);
        final NoteFields start = opened;
        final long startRevision = known.agreed().revision();
        int sidesBefore = known.unsettledSides().size();
        NoteReplica after = book.edit("Save a note", known.noteId(), before -> {
            OpenSide last = waiting(before);
            return last != null
                    ? Editing.saveSide(before, last, stamped, author)
                    : Editing.save(before, start, startRevision, stamped, author);
        });
        if (after.side(author.changeId()) != null) {
            // The editor goes on with its own text, which waits beside the note's.
            known = after;
            opened = stamped;
            aside = true;
            return Saved.CONFLICT;
        }
        boolean same = after.fields() != null && after.fields().sameContentAs(edited);
        take(after);
        if (typingOn && !same) {
            opened = stamped;
            behind = true;
        }
        if (after.unsettledSides().size() > sidesBefore) {
            return Saved.CONFLICT;
        }
        return same ? Saved.SAVED : Saved.MERGED;
    }

    /**
     * Takes in what a sync has changed, if the person has not typed since the last save.
     *
     * @param shown what the editor shows now
     * @return true if {@link #fields()} is now to be shown; false if there is no news, or the editor holds keystrokes that
     *     the next save will merge
     */
    public synchronized boolean refresh(NoteFields shown) {
        if (!shown.sameContentAs(opened)) {
            return false;
        }
        NoteReplica now = book.find(known.noteId());
        if (waiting(now) != null) {
            known = now;
            return false;
        }
        if (now.fields() == null) {
            // What is known stays, so that typing on does not bring the note back without anybody asking.
            gone = stored;
            return false;
        }
        gone = false;
        boolean news = !now.fields().sameContentAs(opened);
        take(now);
        return news;
    }

    /**
     * Takes in what the last {@link #saveTyped} has merged, for another view of the note. What the view before showed is not
     * asked for any more.
     */
    public synchronized void catchUp() {
        if (behind) {
            refresh(opened);
        }
    }

    /** The side that the last save has become, if it waits still; known by its text, since its id may change; else null. */
    private OpenSide waiting(NoteReplica note) {
        if (aside) {
            for (OpenSide open : note.unsettledSides()) {
                if (open.side().deviceId().equals(book.profile().deviceId())
                        && opened.equals(open.side().fields())) {
                    return open;
                }
            }
        }
        return null;
    }

    /** True if the last refresh found the note deleted, here or elsewhere. */
    public boolean isGone() {
        return gone;
    }
}
