package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.WaitingNote;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note that the server refuses: what it says about it, and the ways out. */
class RefusedTest {
    private static final String TOO_LONG = "x".repeat(1024 * 1024 + 1);

    private final ModelServer server = new ModelServer();
    private final JdbcSql database = JdbcSql.inMemory();
    private final Device device = new Device("A", database, server::answer);

    @BeforeEach
    void signIn() {
        device.signIn();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String syncedNoteThatGrewTooLong() {
        String note = device.write("Diary", "short");
        device.sync();
        device.type(note, TOO_LONG);
        device.sync();
        assertEquals(NoteState.FAILED, device.state(note));
        return note;
    }

    /** The server says no to something that is within its limits, such as one note more than it allows. */
    private String syncedNoteThatTheServerRefuses() {
        String note = device.write("Diary", "short");
        device.sync();
        device.type(note, "longer");
        database.execute("UPDATE note SET state=2, sendable=0, failure_code='too_many_notes', failure_message='Full.'");
        return note;
    }

    private Refused refused() {
        return device.book().refused();
    }

    @Test
    void itIsListedWithItsReasonAheadOfWhatOnlyWaits() {
        String note = syncedNoteThatGrewTooLong();
        device.network().goOnline(false);
        String waits = device.write("Waits", "text");
        device.sync();

        List<WaitingNote> waiting = device.loop().diagnostics().waiting(10);

        assertEquals(note, waiting.get(0).noteId());
        assertEquals("note_too_large", waiting.get(0).failure().code());
        assertEquals(waits, waiting.get(1).noteId());
        assertTrue(waiting.get(1).isSent(), "it may have arrived");
        assertNull(waiting.get(1).failure());
        assertEquals(1, device.loop().diagnostics().waiting(1).size());
    }

    @Test
    void aDeletionThatWaitsIsListedToo() {
        String note = device.write("Diary", "short");
        device.sync();
        device.book().delete(note);

        assertTrue(device.loop().diagnostics().waiting(10).get(0).isDeleted());
    }

    @Test
    void whatIsGivenUpIsAgainAsTheServerHasItAndCanBeTakenBack() {
        String note = syncedNoteThatGrewTooLong();

        NoteFields given = refused().giveUp(note);

        assertEquals("short", device.body(note));
        assertEquals(NoteState.SYNCED, device.state(note));
        refused().takeBack(note, given);
        assertEquals(TOO_LONG, device.body(note));
        assertEquals(NoteState.FAILED, device.state(note));
    }

    @Test
    void aNoteThatTheServerNeverHadGoesWhenItIsGivenUp() {
        String note = device.write("Diary", TOO_LONG);
        device.sync();

        NoteFields given = refused().giveUp(note);

        assertNull(device.fields(note));
        assertEquals(0, device.titles().size());
        refused().takeBack(note, given);
        assertEquals(TOO_LONG, device.body(note));
    }

    @Test
    void whatIsNotRefusedCannotBeGivenUp() {
        String note = device.write("Diary", "short");

        assertNull(refused().giveUp(note));

        assertEquals("short", device.body(note));
    }

    @Test
    void whatChangedAfterItWasGivenUpIsNotWrittenOver() {
        String note = syncedNoteThatGrewTooLong();
        NoteFields given = refused().giveUp(note);
        device.type(note, "another text");

        refused().takeBack(note, given);

        assertEquals("another text", device.body(note));
    }

    @Test
    void aCopyHoldsTheTextAndTheNoteIsAsTheServerHasIt() {
        String note = syncedNoteThatTheServerRefuses();
        assertTrue(refused().canKeepCopy(note));

        String copy = refused().keepCopy(note);

        assertNotNull(copy);
        assertEquals("longer", device.body(copy));
        assertEquals("short", device.body(note));
        device.sync();
        assertEquals(NoteState.SYNCED, device.state(copy));
        assertEquals(NoteState.SYNCED, device.state(note));
    }

    @Test
    void aCopyOfWhatIsTooLongWouldBeRefusedAsWell() {
        String note = syncedNoteThatGrewTooLong();

        assertFalse(refused().canKeepCopy(note));
        assertNull(refused().keepCopy(note));

        assertEquals(TOO_LONG, device.body(note));
    }
}
