package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios M1 to M9: two devices change one note. */
class ConflictStoriesTest extends TwoDevices {
    @Test
    void m1PinAndBodyBothStay() {
        a.book().pin(n, true);
        b.type(n, "v2");

        settle();

        assertTrue(a.fields(n).pinned());
        assertEquals("v2", a.body(n));
        assertEquals(a.fields(n), b.fields(n));
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void m3SameSentenceAsksWithBaseMineAndTheirs() {
        bothChangeTheSameSentence();

        Conflict conflict = a.conflict(n);

        assertEquals("v1", conflict.base().body());
        assertEquals("mine", conflict.mine().body());
        assertEquals("theirs", conflict.theirs().body());
        assertEquals("A", conflict.myDevice());
        assertEquals("B", conflict.theirDevice());
        assertEquals(NoteState.CONFLICT, a.state(n));
    }

    @Test
    void m4EqualTextsAskNobody() {
        b.type(n, "same");
        b.sync();
        a.type(n, "same");

        settle();

        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(2, server.note(Device.EMAIL, n).revision());
    }

    @Test
    void m5PromptDoesNotHoldUpOtherNotes() {
        bothChangeTheSameSentence();
        String other = a.write("other", "text");

        settle();

        assertEquals("text", b.body(other));
        assertEquals(NoteState.SYNCED, a.state(other));
    }

    @Test
    void m7TagsOfBothSidesMerge() {
        var editor = a.book().open(n);
        editor.save(editor.fields().withTags(List.of("x", "y")));
        settle();
        editor = a.book().open(n);
        editor.save(editor.fields().withTags(List.of("x", "y", "new")));
        editor = b.book().open(n);
        editor.save(editor.fields().withTags(List.of("x")));

        settle();

        assertEquals(List.of("new", "x"), a.fields(n).tags());
        assertEquals(a.fields(n), b.fields(n));
    }

    @Test
    void m8ConflictIsShownOnBothAndSettledOnTheOther() {
        bothChangeTheSameSentence();
        settle();
        assertEquals(NoteState.CONFLICT, b.state(n));

        b.book().settle(b.conflict(n), NoteFields.EMPTY.withTitle("T").withBody("settled on B"));
        settle();

        assertEquals("settled on B", a.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(NoteState.SYNCED, b.state(n));
        assertTrue(server.note(Device.EMAIL, n).sides().isEmpty());
    }

    @Test
    void m8DeviceThatDoesNotKnowTheBaseAsksOnlyWhereTheVersionsDiffer() {
        a.type(n, "We leave on Friday at noon.");
        settle();
        b.type(n, "We leave on Saturday at noon.");
        b.sync();
        a.type(n, "We leave on Sunday at noon.");
        settle();

        var text = b.conflict(n).text(Field.BODY);

        assertNull(b.conflict(n).base());
        assertEquals(1, text.conflicts());
        assertEquals("We leave on Saturday at noon.", text.withAll(MergedText.Choice.MINE));
        assertEquals("We leave on Sunday at noon.", text.withAll(MergedText.Choice.THEIRS));
    }

    @Test
    void m9NewestWinsAndTheTextThatLostIsInTheHistory() {
        a.decideBy(ConflictPolicy.MERGE_NEWEST);
        a.time().shiftClock(-600_000);

        bothChangeTheSameSentence();
        settle();

        assertEquals("theirs", a.body(n));
        assertEquals(a.fields(n), b.fields(n));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertTrue(history().contains("mine"), history().toString());
    }

    private List<String> history() {
        List<String> texts = new java.util.ArrayList<>();
        for (ModelServer.Entry entry : server.journal(Device.EMAIL)) {
            if (!entry.note().isDeleted()) {
                texts.add(entry.note().fields().body());
            }
            entry.note().sides().forEach(side -> texts.add(side.fields().body()));
        }
        return texts;
    }

    @Test
    void keepingMineMakesItTheNoteEverywhere() {
        bothChangeTheSameSentence();

        Conflict conflict = a.conflict(n);
        a.book().settle(conflict, conflict.mine());
        settle();

        assertEquals("mine", b.body(n));
        assertEquals(NoteState.SYNCED, b.state(n));
        assertTrue(history().containsAll(List.of("mine", "theirs")));
    }

    @Test
    void keepingTheirsLeavesTheNoteAndEndsTheConflict() {
        bothChangeTheSameSentence();
        settle();

        Conflict conflict = a.conflict(n);
        a.book().settle(conflict, conflict.theirs());
        settle();

        assertEquals("theirs", a.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(NoteState.SYNCED, b.state(n));
    }

    @Test
    void keepingBothMakesTwoNotes() {
        bothChangeTheSameSentence();

        String copy = a.book().keepBoth(a.conflict(n));
        settle();

        assertEquals("theirs", b.body(n));
        assertEquals("mine", b.body(copy));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(NoteState.SYNCED, b.state(copy));
    }

    @Test
    void twoDevicesSettlingDifferentlyAskAgainAndLoseNothing() {
        bothChangeTheSameSentence();
        settle();

        a.book().settle(a.conflict(n), NoteFields.EMPTY.withTitle("T").withBody("A says"));
        b.book().settle(b.conflict(n), NoteFields.EMPTY.withTitle("T").withBody("B says"));
        settle();

        assertEquals(NoteState.CONFLICT, a.state(n));
        assertEquals(NoteState.CONFLICT, b.state(n));
        assertTrue(history().containsAll(List.of("A says", "B says")));
    }

    @Test
    void d2KeystrokesSurviveNewsThatArrivesWhileTheEditorIsOpen() {
        var editor = a.book().open(n);
        b.type(n, "from B");
        b.sync();
        a.sync();

        editor.save(editor.fields().withBody("from A"));
        settle();

        assertEquals(NoteState.CONFLICT, a.state(n));
        assertEquals("from A", a.conflict(n).mine().body());
        assertEquals("from B", a.conflict(n).theirs().body());
        assertEquals(NoteState.CONFLICT, b.state(n));
    }

    @Test
    void versionThatWaitsIsMergedOnceNothingOverlapsAnyMore() {
        b.type(n, "theirs");
        b.sync();
        a.type(n, "mine");
        a.network().letPass();
        a.network().dropNextRequest();
        a.sync();
        // A's version is to be told as a side; before it is, B takes its change back.
        b.type(n, "v1");
        b.sync();

        settle();

        assertTrue(a.book().conflicts(n).isEmpty());
        assertEquals("mine", b.body(n));
        assertEquals(NoteState.SYNCED, b.state(n));
    }
}
