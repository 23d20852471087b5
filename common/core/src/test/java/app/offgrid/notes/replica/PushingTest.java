package app.offgrid.notes.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.NoteChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent next, and what an answer makes of the note. */
class PushingTest {
    private static final Pulling.Context CONTEXT = new Pulling.Context("device-a", "A", ConflictPolicy.ASK);
    private static final NoteFields TEXT = NoteFields.EMPTY.withBody("as it was");
    private static final NoteFields OTHER = NoteFields.EMPTY.withBody("what somebody else made of it");

    private static NoteReplica inSync(long revision) {
        return new NoteReplica("n", TEXT, new Agreed(revision, "c0", null, TEXT, ""), List.of(), null, null);
    }

    private static Side side(NoteFields version) {
        return new Side("version", "device-b", "B", 3, version);
    }

    @Test
    void nothingIsSentOnADeletionOfSomebodyElseBeforeItIsRead() {
        // given a deletion on its way, and the text brought back meanwhile
        NoteReplica deleted = Pushing.freeze(Editing.delete(inSync(3)), "delete");
        NoteReplica back = Editing.edit(deleted, TEXT.withTitle("back again"));
        // when it is answered with the revision of somebody else's deletion
        NoteReplica answered = Pushing.accepted(back, 7);
        // then the text does not go out on a state of which only the number is known
        NoteChange sent = Pushing.freeze(answered, "put").inFlight().change();
        assertNotEquals(7, sent.baseRevision());
        // and when the server refuses that with what it has, what waits there is shown, and the text is still wanted
        NoteSnapshot tombstone =
                new NoteSnapshot("n", 7, 70, "their delete", "device-b", "B", null, List.of(side(OTHER)));
        NoteReplica read =
                Pulling.stale(Pushing.freeze(answered, "put"), tombstone, false, CONTEXT, new String[] {"x", "y", "z"});
        assertEquals(1, read.unsettledSides().size());
        assertEquals("back again", read.fields().title());
        assertEquals(7, Pushing.freeze(read, "again").inFlight().change().baseRevision());
    }

    @Test
    void deletionOfSomebodyElseEndsOneOfThisDevice() {
        NoteReplica deleted = Pushing.freeze(Editing.delete(inSync(3)), "delete");
        for (long revision : new long[] {0, 1, 2, 3, 5, 7}) {
            assertTrue(Pushing.accepted(deleted, revision).isForgettable(), "at revision " + revision);
        }
    }

    @Test
    void whatThePersonMadeOfTheNoteGoesBeforeTheVersionToDecideOn() {
        // given a decision for both that was sent and is taken back: the note loses the words of the version asked
        // about anew
        NoteReplica reopened =
                Editing.beside(Editing.edit(inSync(4), NoteFields.EMPTY.withBody("as it")), null, 3, OTHER, side(null));
        // then whoever decides on the version sees it beside what the note has become
        NoteReplica first = Pushing.freeze(reopened, "put");
        assertEquals(NoteChange.Op.PUT, first.inFlight().change().op());
        NoteReplica second = Pushing.freeze(Pushing.accepted(first, 5), "unused");
        assertEquals(NoteChange.Op.DIVERGE, second.inFlight().change().op());
    }

    @Test
    void settledVersionGoesBeforeTheTextThatSettlesIt() {
        NoteReplica decided = Editing.settle(
                Editing.beside(inSync(4), null, 3, OTHER, side(null)), "version", OTHER.withTitle("decided"));
        assertEquals(
                NoteChange.Op.DIVERGE,
                Pushing.freeze(decided, "put").inFlight().change().op());
    }
}
