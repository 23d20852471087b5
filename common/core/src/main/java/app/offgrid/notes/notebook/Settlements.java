package app.offgrid.notes.notebook;

import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.replica.Reopening;
import app.offgrid.notes.store.KeptBoth;

/** What a person decides about conflicts, and takes back. Every decision is on disk when the method returns. */
public final class Settlements {
    /** Why a conflict does not wait any more. */
    public enum Ending {
        /** Somebody has decided, on another device. */
        DECIDED_ELSEWHERE,
        /** The note has changed so that both versions fit together; it has what both say. */
        MERGED,
        /** The note has become what the version said. */
        SAME,
        /** The note was deleted for good. */
        DELETED
    }

    private final NoteBook book;

    Settlements(NoteBook book) {
        this.book = book;
    }

    /** Settles a conflict; see {@link NoteBook#settle}. */
    public Settlement settle(Conflict conflict, NoteFields result) {
        NoteFields stamped = result == null ? null : result.stampedAt(book.now());
        Side author = author();
        NoteReplica[] before = new NoteReplica[1];
        NoteReplica after = book.edit("Settle a conflict", conflict.noteId(), found -> {
            before[0] = found;
            return Editing.settle(found, conflict.sideId(), conflict.current(), conflict.revision(), stamped, author);
        });
        return new Settlement(before[0], after, conflict.sideId(), null, after.side(author.changeId()) == null);
    }

    /**
     * Settles a conflict by keeping both versions as two notes. Of a deletion and a text, the text is kept.
     *
     * @return null if somebody else has settled the conflict meanwhile
     */
    public Settlement keepBoth(Conflict conflict) {
        KeptBoth kept = book.store().keepBoth(conflict.noteId(), conflict.sideId(), book.now());
        book.edited();
        return kept == null
                ? null
                : new Settlement(kept.before(), kept.after(), conflict.sideId(), kept.otherId(), true);
    }

    /**
     * Takes a decision back. If nothing of it was sent yet, all is as before. If it was, the note gets its earlier text back
     * as a new edit, merged with what came since, and the question is asked again, on every device. If the note is deleted by
     * now, each version comes back as a note of its own.
     */
    public Settlement.Undone undo(Settlement settlement) {
        NoteReplica before = settlement.before();
        OpenSide was = before.side(settlement.sideId());
        if (was == null || before.fields() == null && was.side().fields() == null) {
            return Settlement.Undone.NOTHING;
        }
        Settlement.Undone[] outcome = {Settlement.Undone.AS_BEFORE};
        long now = book.now();
        Side[] authors = {author(), author()};
        book.edit("Take back a decision", before.noteId(), found -> {
            if (Reopening.isUntouched(found, settlement.decided())) {
                return Reopening.asBefore(found, before);
            }
            outcome[0] = found.fields() == null ? Settlement.Undone.AS_NEW_NOTE : Settlement.Undone.ASKED_ANEW;
            return found.fields() == null
                    ? found
                    : Reopening.anew(found, before, settlement.decided(), was, authors, now);
        });
        if (outcome[0] == Settlement.Undone.AS_NEW_NOTE) {
            // The note is deleted on every device by now: its texts come back under other ids.
            bringBack(before.fields(), now);
            if (!NoteReplica.sameContent(before.fields(), was.side().fields())) {
                bringBack(was.side().fields(), now);
            }
        }
        removeCopy(settlement);
        return outcome[0];
    }

    private void bringBack(NoteFields text, long now) {
        if (text != null) {
            book.edit("Bring a text back", book.freshId(), found -> Editing.edit(found, text.stampedAt(now)));
        }
    }

    /** The second note goes, unless a person has written in it since. */
    private void removeCopy(Settlement settlement) {
        String copy = settlement.copy();
        OpenSide was = settlement.before().side(settlement.sideId());
        if (copy != null && !copy.equals(settlement.before().noteId())) {
            book.edit("Remove the second note", copy, found -> {
                boolean asMade = found.fields() != null
                        && found.fields().sameContentAs(was.side().fields());
                return asMade ? Editing.delete(found) : found;
            });
        }
    }

    /** The conflict as it stands now, be the note or the version's id another by now; null if it does not wait any more. */
    public Conflict again(Conflict conflict) {
        NoteReplica note = book.find(conflict.noteId());
        OpenSide alike = null;
        for (OpenSide open : note.unsettledSides()) {
            if (open.side().changeId().equals(conflict.sideId())) {
                return new Conflict(note, open, book.profile().deviceId());
            }
            alike = conflict.isAbout(open.side()) ? open : alike;
        }
        return alike == null ? null : new Conflict(note, alike, book.profile().deviceId());
    }

    /** Why a conflict is over that {@link #again} does not find. */
    public Ending ending(Conflict conflict) {
        NoteFields now = book.find(conflict.noteId()).fields();
        NoteFields version = conflict.version();
        if (now == null) {
            return Ending.DELETED;
        }
        if (version == null || conflict.isShared()) {
            return Ending.DECIDED_ELSEWHERE;
        }
        if (now.sameContentAs(version)) {
            return Ending.SAME;
        }
        boolean fits = conflict.base() != null
                && NoteMerge.of(conflict.base(), version, now).isClean();
        return fits ? Ending.MERGED : Ending.DECIDED_ELSEWHERE;
    }

    /** The device that made the note's text of now, for people; null for this one or where it is not known. */
    public String lastDevice(String noteId) {
        return book.find(noteId).agreed().deviceName();
    }

    private Side author() {
        return new Side(
                book.freshId(), book.profile().deviceId(), book.profile().deviceName(), 0, null);
    }
}
