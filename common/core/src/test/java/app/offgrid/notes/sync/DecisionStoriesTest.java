package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.Settlement;
import app.offgrid.notes.notebook.Settlements;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is taken back: before and after it was sent, in every way to decide; and what became of an open question. */
class DecisionStoriesTest extends TwoDevices {
    private NoteReplica asked;
    private Conflict conflict;

    /** A has said "mine", B "theirs", A has noticed, and both know of it. */
    @BeforeEach
    void conflictIsKnownToBoth() {
        b.type(n, "theirs");
        b.sync();
        a.type(n, "mine");
        settle();
        conflict = a.conflict(n);
        asked = a.book().conflicts(n).isEmpty() ? null : find();
    }

    private NoteReplica find() {
        return core().find(n);
    }

    private app.offgrid.notes.store.LocalStore core() {
        return a.store();
    }

    private Settlements decisions() {
        return a.book().settlements();
    }

    private Settlement keepMine() {
        return decisions().settle(conflict, conflict.mine());
    }

    private void assertAskedOnBoth(String note, String version) {
        settle();
        assertEquals(note, a.body(n));
        assertEquals(note, b.body(n));
        assertEquals(1, a.book().conflicts(n).size());
        assertEquals(version, a.conflict(n).mine().body());
        Conflict onB = b.conflict(n);
        assertEquals(
                Set.of(note, version), Set.of(onB.mine().body(), onB.theirs().body()));
        assertEquals(0, a.book().unsent());
    }

    @Test
    void decisionThatWasNotSentIsTakenBackAsIfItHadNotBeen() {
        Settlement settlement = keepMine();
        assertEquals(NoteState.PENDING, a.state(n));

        assertEquals(Settlement.Undone.AS_BEFORE, decisions().undo(settlement));

        assertEquals(asked.fields(), find().fields());
        assertEquals(asked.sides(), find().sides());
        assertAskedOnBoth("theirs", "mine");
    }

    @Test
    void decisionThatWasSentIsTakenBackByANewEditAndIsAskedAboutAgainEverywhere() {
        Settlement settlement = keepMine();
        settle();
        assertEquals("mine", b.body(n));
        assertTrue(b.book().conflicts(n).isEmpty());

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(settlement));

        assertAskedOnBoth("theirs", "mine");
        assertEquals("v1", a.conflict(n).base().body());
    }

    @Test
    void decisionForTheNoteAsItStandsIsTakenBackToo() {
        Settlement settlement = decisions().settle(conflict, conflict.theirs());
        settle();

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(settlement));

        assertAskedOnBoth("theirs", "mine");
    }

    @Test
    void whatAnotherDeviceWroteAfterTheDecisionStaysWhenItIsTakenBack() {
        Settlement settlement = decisions().settle(conflict, conflict.merged().withBody("mine\nand more"));
        settle();
        b.type(n, "mine\nand more\nof B");
        settle();

        decisions().undo(settlement);

        settle();
        assertTrue(a.body(n).contains("of B"), a.body(n));
        assertEquals(a.body(n), b.body(n));
        assertEquals("mine", a.conflict(n).mine().body());
    }

    @Test
    void bothAsTwoNotesIsTakenBackAndTheSecondNoteGoes() {
        Settlement settlement = decisions().keepBoth(conflict);
        settle();
        assertEquals(2, b.titles().size());

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(settlement));

        assertAskedOnBoth("theirs", "mine");
        assertEquals(1, a.titles().size());
        assertEquals(1, b.titles().size());
    }

    @Test
    void secondNoteInWhichSomebodyHasWrittenStays() {
        Settlement settlement = decisions().keepBoth(conflict);
        String copy = a.book().page(NoteList.ACTIVE, 0, 10).stream()
                .map(note -> note.noteId())
                .filter(id -> !id.equals(n))
                .findFirst()
                .orElseThrow();
        a.type(copy, "mine and more");

        decisions().undo(settlement);

        assertEquals("mine and more", a.body(copy));
    }

    @Test
    void deletionThatWasSentIsTakenBackAsNewNotesOfBothVersions() {
        Settlement settlement = decisions().settle(conflict, null);
        settle();
        assertNull(b.fields(n));

        assertEquals(Settlement.Undone.AS_NEW_NOTE, decisions().undo(settlement));

        settle();
        assertEquals(List.of("T", "T"), a.titles());
        assertEquals(List.of("T", "T"), b.titles());
    }

    @Test
    void decisionOnADeletionIsAskedAboutAgainWithTheTextStillThere() {
        String other = a.write("U", "kept");
        settle();
        b.book().delete(other);
        b.sync();
        a.type(other, "kept and edited");
        settle();
        Conflict about = a.conflict(other);
        assertTrue(about.isAboutDeletion());
        Settlement settlement = decisions().settle(about, about.mine());
        settle();

        assertEquals(Settlement.Undone.ASKED_ANEW, decisions().undo(settlement));

        settle();
        assertTrue(a.conflict(other).isAboutDeletion());
        assertEquals("kept and edited", a.body(other));
        assertEquals("kept and edited", b.body(other));
    }

    @Test
    void conflictThatMovedOnIsFoundAgainAndShowsSo() {
        assertTrue(decisions().again(conflict).showsSameAs(conflict));

        b.type(n, "of somebody else");
        settle();

        Conflict again = decisions().again(conflict);
        assertNotNull(again);
        assertFalse(again.showsSameAs(conflict));
        assertEquals("of somebody else", again.theirs().body());
        assertFalse(
                decisions().settle(conflict, conflict.mine()).isComplete(), "it overlaps with what nobody has seen");
    }

    @Test
    void endingSaysWhoHasDecidedOrThatTheNoteIsGone() {
        b.book().settle(b.conflict(n), b.conflict(n).mine());
        settle();
        assertNull(decisions().again(conflict));
        assertEquals(Settlements.Ending.DECIDED_ELSEWHERE, decisions().ending(conflict));
        assertEquals("B", decisions().lastDevice(n));

        b.book().delete(n);
        settle();
        assertEquals(Settlements.Ending.DELETED, decisions().ending(conflict));
    }
}
