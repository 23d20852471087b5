package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.replica.NoteState;
import org.junit.jupiter.api.Test;

/** A person decides on a conflict that was opened a while ago. */
class SettlementStoriesTest extends TwoDevices {
    @Test
    void settlingTakesInWhatTheNoteHasBecomeMeanwhile() {
        a.type(n, "first\n\nlast\n");
        settle();
        b.type(n, "theirs\n\nlast\n");
        b.sync();
        a.type(n, "mine\n\nlast\n");
        a.sync();
        Conflict opened = a.conflict(n);

        a.type(n, "theirs\n\nlast, and typed since\n");
        a.book().settle(opened, opened.mine());

        assertEquals("mine\n\nlast, and typed since\n", a.body(n));
        settle();
        assertEquals("mine\n\nlast, and typed since\n", b.body(n));
        assertEquals(NoteState.SYNCED, b.state(n));
    }

    @Test
    void settlingNeverOverwritesWhatThePersonHasNotSeen() {
        bothChangeTheSameSentence();
        Conflict opened = a.conflict(n);
        b.type(n, "theirs, changed again");
        b.sync();
        a.sync();

        a.book().settle(opened, NoteFields.EMPTY.withTitle("T").withBody("what both meant"));

        assertEquals("theirs, changed again", a.body(n));
        assertEquals("what both meant", a.conflict(n).mine().body());
        settle();
        assertEquals(NoteState.CONFLICT, b.state(n));
    }

    @Test
    void settlingByDeletingAsksAgainIfTheNoteHasChanged() {
        bothChangeTheSameSentence();
        Conflict opened = a.conflict(n);
        b.type(n, "theirs, changed again");
        b.sync();
        a.sync();

        a.book().settle(opened, null);

        assertEquals("theirs, changed again", a.body(n));
        assertEquals(NoteState.CONFLICT, a.state(n));
    }
}
