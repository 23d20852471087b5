package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A conflict is decided in each way, and a decision is taken back. */
class ConflictFormTest extends ConflictStory {
    @Test
    void mineIsKeptOnEveryDevice() {
        givenAConflict();
        device.tap("keepMine");
        assertEverywhere("Sow in April");
    }

    @Test
    void theirsIsKeptOnEveryDevice() {
        givenAConflict();
        device.tap("keepTheirs");
        assertEverywhere("Sow in February");
    }

    @Test
    void pieceByPieceTheResultFollowsTheChoicesAndCanBeEdited() {
        givenAConflict();
        device.tap("pieces");
        device.waitForForm("Merge");
        assertTrue(isShown("Before: Sow in March") || isShown("Before: March"), "what stood there before");
        assertEquals("Sow in April", device.text("result-body"));
        device.tap("body1-both");
        assertEquals("Sow in April February", device.text("result-body"));
        device.tap("body1-theirs");
        assertEquals("Sow in February", device.text("result-body"));
        device.type("result-body", "Sow in February, inside");
        device.tap("saveMerge");
        assertEverywhere("Sow in February, inside");
    }

    @Test
    void bothAreKeptAsTwoNotes() {
        givenAConflict();
        device.tap("keepBoth");
        device.tap("bothAsNotes");
        waitUntilSynced();
        assertEquals(List.of("Sow in April", "Sow in February"), bodies());
    }

    @Test
    void bothTextsAreKeptInOneNote() {
        givenAConflict();
        device.tap("keepBoth");
        device.tap("bothInOne");
        assertEverywhere("Sow in April February");
    }

    @Test
    void decisionThatWasNotSentIsTakenBackAsIfItHadNotBeen() {
        givenAConflict();
        offline(true);
        device.tap("keepMine");
        device.waitForForm("NoteList");
        assertEquals("Sow in April", body(noteId));

        device.tap("toastAction");

        device.waitForForm("Conflict");
        assertTrue(isShown("Taken back. Both versions wait for you as before."));
        assertEquals("Sow in February", body(noteId));
        offline(false);
        device.tap("keepTheirs");
        assertEverywhere("Sow in February");
    }

    @Test
    void decisionThatWasSentIsTakenBackByANewEditAndTheFormSaysSo() {
        givenAConflict();
        device.tap("keepMine");
        device.waitForForm("NoteList");
        syncNow();
        device.waitUntil("it is on the server", () -> app.wiring().core.notes().unsent() == 0);
        laptop.sync();
        assertEquals("Sow in April", laptop.body(noteId));

        device.tap("toastAction");

        device.waitForForm("Conflict");
        assertTrue(isShown("It was sent already"));
        syncNow();
        device.waitUntil("the server has it", () -> app.wiring().core.notes().unsent() == 0);
        laptop.sync();
        assertEquals("Sow in February", laptop.body(noteId));
        assertEquals(1, laptop.book().conflicts(noteId).size());
        device.tap("keepMine");
        assertEverywhere("Sow in April");
    }

    @Test
    void twoNotesBecomeOneAgain() {
        givenAConflict();
        offline(true);
        device.tap("keepBoth");
        device.tap("bothAsNotes");
        device.waitForForm("NoteList");
        assertEquals(2, notes().size());
        device.tap("toastAction");
        device.waitForForm("Conflict");
        assertEquals(1, notes().size());
    }

    @Test
    void anEditOfADeletedNoteIsAskedAboutAndCanBeKept() {
        givenANoteOnBoth("Sow in March");
        laptop.book().delete(noteId);
        laptop.sync();
        writeOffline("Sow in April");
        openConflict();
        assertTrue(isShown("Deleted in one place, edited in another"));
        device.tap("keepEdited");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Sow in April", laptop.body(noteId));
    }

    @Test
    void theListTheEditorAndThePlaceOfConflictsLeadToTheQuestion() {
        givenAConflict();
        device.tap("back");
        device.waitForForm("NoteList");
        assertTrue(isShown("Needs your decision"));
        open("menu-conflicts");
        device.waitForForm("NoteList");
        openConflict();
    }
}
