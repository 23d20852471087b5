package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import org.junit.jupiter.api.Test;

/** Scenarios O5 and O6: a server that lost history, and a row that cannot be read. */
class ResyncStoriesTest extends TwoDevices {
    @Test
    void o6DevicesSendAgainWhatTheRestoredServerLost() {
        a.type(n, "v2");
        String other = a.write("other", "text");
        settle();
        server.restoreBackup(Device.EMAIL, 1);

        settle();

        assertEquals("v2", server.note(Device.EMAIL, n).fields().body());
        assertEquals("text", server.note(Device.EMAIL, other).fields().body());
        assertEquals("v2", b.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(NoteState.SYNCED, b.state(other));
    }

    @Test
    void o6NewerTextThatAnotherDeviceHasPutThereSinceIsNotOverwrittenUnseen() {
        b.type(n, "v2");
        b.sync();
        b.type(n, "v3");
        b.sync();
        server.restoreBackup(Device.EMAIL, 1);
        a.type(n, "typed on A");
        a.sync();
        assertEquals(2, server.note(Device.EMAIL, n).revision());

        settle();

        assertEquals("typed on A", b.body(n));
        assertEquals("v3", b.conflict(n).mine().body());
        assertEquals(NoteState.CONFLICT, a.state(n));
    }

    @Test
    void o6OldStateOfANoteIsKnownForOneAndAsksNobody() {
        b.type(n, "v2");
        settle();
        b.type(n, "v3");
        settle();
        server.restoreBackup(Device.EMAIL, 2);

        settle();

        assertEquals("v3", server.note(Device.EMAIL, n).fields().body());
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(NoteState.SYNCED, b.state(n));
    }

    @Test
    void o6NoteThatWasChangedAndChangedBackTakesTheStampsOfTheServer() {
        a.book().pin(n, true);
        a.sync();
        a.time().shiftClock(1_000);
        a.book().pin(n, false);
        a.sync();
        server.restoreBackup(Device.EMAIL, 1);

        settle();

        assertEquals(server.note(Device.EMAIL, n).fields(), a.fields(n));
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void o6UnsentEditSurvivesTheRestore() {
        a.network().goOnline(false);
        a.type(n, "typed offline");
        server.restoreBackup(Device.EMAIL, 0);
        a.network().goOnline(true);

        settle();

        assertEquals("typed offline", a.body(n));
        assertEquals("typed offline", b.body(n));
    }

    @Test
    void o6ChangeOnItsWayIsNotTakenForOneOnTheNewRevisionOfThatNumber() {
        b.book().pin(n, true);
        b.sync();
        b.network().dropNextRequest();
        b.type(n, "v1\n\ntyped on B");
        b.sync();
        server.restoreBackup(Device.EMAIL, 1);
        a.type(n, "typed on A\n\nv1");
        a.sync();
        assertEquals(2, server.note(Device.EMAIL, n).revision());

        settle();

        assertEquals("typed on A\n\nv1\n\ntyped on B", a.body(n));
        assertEquals(a.fields(n), b.fields(n));
        assertEquals(NoteState.SYNCED, b.state(n));
    }

    @Test
    void o6ChangeThatTheBackupKnowsIsNotMadeTwice() {
        b.network().loseNextAnswer();
        b.type(n, "v2");
        b.sync();
        server.restoreBackup(Device.EMAIL, 2);

        settle();

        long changesOfB = server.journal(Device.EMAIL).stream()
                .filter(entry -> entry.note().deviceName().equals("B"))
                .count();
        assertEquals(1, changesOfB);
        assertEquals(NoteState.SYNCED, b.state(n));
        assertEquals("v2", a.body(n));
    }

    @Test
    void o5RowThatCannotBeReadIsNamedAndTheRestComes() {
        String other = b.write("readable", "text");
        b.sync();
        String page = "{\"epoch\":\"epoch-1\",\"cursor\":3,\"hasMore\":false,\"results\":[],\"notes\":["
                + "{\"noteId\":\"" + n + "\",\"sequence\":2,\"revision\":2,\"fields\":7}]}";
        a.network().answerNext(200, null, page);

        a.sync();

        assertEquals(1, a.status().unreadable().size());
        assertEquals("v1", a.body(n));
        a.sync();
        assertTrue(a.status().unreadable().isEmpty());
        assertEquals("text", a.body(other));
        assertEquals(2, a.book().count(NoteList.ACTIVE));
    }
}
