package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.Repair;
import app.offgrid.notes.store.ServerQuestion;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios X4 and X6: many notes go at once, and a person has the last word. */
class RemovalStoriesTest extends TwoDevices {
    private final List<String> many = new ArrayList<>();

    /** The common note and these are in sync on both. */
    private void givenNotes(int count) {
        for (int i = 0; i < count; i++) {
            many.add(a.write("note " + i, "text " + i));
        }
        a.sync();
        b.sync();
        assertEquals(count + 1, notes(b));
    }

    private void aDeletes(List<String> notes) {
        notes.forEach(a.book()::delete);
        a.sync();
    }

    private static int notes(Device device) {
        return device.book().count(NoteList.ACTIVE);
    }

    @Test
    void x6PersonIsAskedBeforeMoreThanHalfOfTheNotesGo() {
        givenNotes(500);
        aDeletes(many);

        b.sync();

        assertEquals(501, notes(b), "nothing has gone before the answer");
        assertEquals(ServerQuestion.Kind.REMOVAL, b.status().question().kind());
        assertEquals(500, b.status().awaitingConsent());
        assertEquals(501, b.status().question().of());
        assertEquals(SyncStatus.State.STUCK, b.status().state());
        b.crash();
        b.sync();
        assertEquals(500, b.status().awaitingConsent(), "it is asked still after a restart");
    }

    @Test
    void notesThatAreHeldAreNoDifferenceFromTheServer() {
        givenNotes(20);
        aDeletes(many);
        b.sync();

        b.post(SyncEvent.Kind.RESUMED);

        assertEquals(Repair.NONE, b.status().repair());
        assertEquals(20, b.status().awaitingConsent());
    }

    @Test
    void x6WithConsentTheNotesGoAndCanBeBroughtBack() {
        givenNotes(20);
        aDeletes(many);
        b.sync();

        b.loop().answers().decideRemoval(true);
        b.run();

        assertEquals(1, notes(b));
        assertEquals(0, b.status().awaitingConsent());
        assertEquals(20, b.status().undoable());
        b.loop().answers().undoRemoval();
        b.run();
        settle();
        assertEquals(21, notes(b));
        assertEquals(21, notes(a), "they are back on the device that deleted them too");
        assertEquals("text 7", a.body(many.get(7)));
        assertEquals(NoteState.SYNCED, b.state(many.get(7)));
        assertEquals(0, b.status().undoable());
    }

    @Test
    void x6RefusedNotesAreBackEverywhere() {
        givenNotes(20);
        aDeletes(many);
        b.sync();

        b.loop().answers().decideRemoval(false);
        b.run();
        settle();

        assertEquals(21, notes(a));
        assertEquals(21, notes(b));
        assertEquals("text 3", a.body(many.get(3)));
        assertEquals(0, b.status().awaitingConsent());
        assertEquals(0, b.status().undoable());
    }

    @Test
    void x6LessThanHalfGoUnaskedAndCanBeBroughtBack() {
        givenNotes(30);
        aDeletes(many.subList(0, 12));

        b.sync();

        assertEquals(19, notes(b));
        assertEquals(ServerQuestion.Kind.NONE, b.status().question().kind());
        assertEquals(12, b.status().undoable());
        b.loop().answers().undoRemoval();
        b.run();
        settle();
        assertEquals(31, notes(a));
    }

    @Test
    void fewNotesGoWithoutAWord() {
        givenNotes(9);
        aDeletes(many);

        b.sync();

        assertEquals(1, notes(b));
        assertEquals(0, b.status().undoable());
        assertEquals(SyncStatus.State.UP_TO_DATE, b.status().state());
    }

    @Test
    void x6RemovalThatArrivesInSlicesIsNoticedOnceItPassesHalf() {
        givenNotes(40);
        for (int slice = 0; slice < 40; slice += 8) {
            aDeletes(many.subList(slice, slice + 8));
            b.sync();
        }

        assertEquals(ServerQuestion.Kind.REMOVAL, b.status().question().kind());
        assertEquals(40, b.status().question().notes(), "those that went before count in");
        assertEquals(41, b.status().question().of());
        b.loop().answers().decideRemoval(false);
        b.run();
        settle();
        assertEquals(41, notes(a));
    }

    @Test
    void x2EditOfANoteThatIsHeldIsAskedAboutByItself() {
        givenNotes(20);
        aDeletes(many);
        b.sync();
        String edited = many.get(0);

        b.type(edited, "typed while the question stood");
        b.sync();

        assertEquals(NoteState.CONFLICT, b.state(edited));
        assertEquals(19, b.status().awaitingConsent());
        b.loop().answers().decideRemoval(true);
        b.run();
        assertEquals(2, notes(b), "the common note, and the one that waits for a person");
        settle();
        assertEquals(
                "typed while the question stood",
                a.conflict(edited).mine() == null
                        ? a.conflict(edited).theirs().body()
                        : a.conflict(edited).mine().body());
    }

    @Test
    void x2EditOfANoteThatIsHeldIsNotTakenForOneOfTheNoteThatHasItsRevisionNow() {
        // given notes that B has on revision 2, and a server that lost them, got them again, and has them deleted: 2
        // once more
        givenNotes(20);
        many.forEach(note -> a.book().pin(note, true));
        settle();
        server.restoreBackup(Device.EMAIL, 0);
        a.sync();
        a.loop().answers().decideResend(true);
        a.run();
        aDeletes(many);
        String edited = many.get(0);
        assertEquals(2, server.note(Device.EMAIL, edited).revision());
        b.sync();
        assertEquals(20, b.status().awaitingConsent());
        // when B edits one while the question stands
        b.type(edited, "typed while the question stood");
        b.sync();
        // then its whole text is asked about
        assertEquals(NoteState.CONFLICT, b.state(edited));
        settle();
        NoteFields kept = server.note(Device.EMAIL, edited).sides().get(0).fields();
        assertEquals("note 0", kept.title());
        assertEquals("typed while the question stood", kept.body());
    }

    @Test
    void x4EditThatCannotBeSentIsNoDifferenceFromTheServerAfterTheTombstonesAreGone() {
        // given an edit on B that the server refused, of a note that A deleted so long ago that nobody knows
        b.type(n, "x".repeat(Limits.BODY_BYTES + 1));
        b.sync();
        assertEquals(NoteState.FAILED, b.state(n));
        a.book().delete(n);
        a.sync();
        server.expireTombstones(Device.EMAIL);
        // when
        b.post(SyncEvent.Kind.RESUMED);
        // then
        assertEquals(Repair.NONE, b.status().repair());
    }

    @Test
    void consentDuringTheSendingOfAnEditLosesNothing() {
        givenNotes(20);
        aDeletes(many);
        b.sync();
        b.type(many.get(0), "typed while the question stood");
        b.network().hold();
        b.sync();

        b.loop().answers().decideRemoval(true);
        b.run();
        b.network().release();
        b.run();
        settle();

        assertEquals(NoteState.CONFLICT, b.state(many.get(0)));
        assertNull(b.fields(many.get(1)));
    }

    @Test
    void signingOutForgetsWhatWasRemoved() {
        givenNotes(20);
        aDeletes(many);
        b.sync();
        b.loop().answers().decideRemoval(true);
        b.run();

        b.signOut();

        assertEquals(0, b.status().undoable());
        assertEquals(ServerQuestion.Kind.NONE, b.status().question().kind());
    }

    @Test
    void acceptedRemovalIsForgotten() {
        givenNotes(20);
        aDeletes(many);
        b.sync();
        b.loop().answers().decideRemoval(true);
        b.run();

        b.loop().answers().acceptRemoval();
        b.run();

        assertEquals(0, b.status().undoable());
        b.loop().answers().undoRemoval();
        b.run();
        assertEquals(1, notes(b));
    }

    @Test
    void x4CleanCopyGoesAndTheEditedOneIsAskedAboutAfterTheTombstonesAreGone() {
        String clean = a.write("clean", "text");
        String edited = a.write("edited", "text");
        settle();
        b.network().goOnline(false);
        a.book().delete(clean);
        a.book().delete(edited);
        a.sync();
        server.expireTombstones(Device.EMAIL);
        b.type(edited, "typed while away");
        b.network().goOnline(true);

        settle();

        assertNull(b.fields(clean));
        assertEquals(NoteState.CONFLICT, b.state(edited));
        assertNull(a.fields(clean), "nothing comes back");
        assertFalse(a.titles().contains("clean"));
        assertTrue(b.book().conflicts(edited).size() == 1);
    }

    @Test
    void x4ManyCleanCopiesAreAskedAboutAfterTheTombstonesAreGone() {
        givenNotes(20);
        b.network().goOnline(false);
        aDeletes(many);
        server.expireTombstones(Device.EMAIL);
        b.network().goOnline(true);

        b.sync();

        assertEquals(20, b.status().awaitingConsent());
        b.loop().answers().decideRemoval(false);
        b.run();
        settle();
        assertEquals(21, notes(a));
    }
}
