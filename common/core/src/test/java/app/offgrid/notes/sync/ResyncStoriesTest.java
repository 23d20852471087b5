package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void o6VersionThatAnotherDeviceSentAgainFirstHidesNothingThatCameBetween() {
        // given a conflict that a twin of C knows too, and a server that lost it
        bothChangeTheSameSentence();
        AtomicBoolean twinIsQuicker = new AtomicBoolean();
        Device fresh = new Device("fresh", JdbcSql.inMemory(), server::answer);
        Device c = new Device("C", JdbcSql.inMemory(), call -> {
            if (isVersion(call) && twinIsQuicker.getAndSet(false)) {
                fresh.book().pin(n, true);
                fresh.sync();
                server.answer(onTheNextRevision(call));
            }
            return server.answer(call);
        });
        c.signIn().sync();
        server.restoreBackup(Device.EMAIL, 2);
        fresh.signIn().sync();
        // when the twin sends that version again before C does, and after a change that C does not know
        twinIsQuicker.set(true);
        c.sync();
        // then C has what came between
        assertTrue(c.fields(n).pinned());
        assertEquals("mine", c.conflict(n).mine().body());
        assertEquals(1, server.note(Device.EMAIL, n).sides().size());
    }

    @Test
    void o6VersionThatIsSentAgainIsNoSignThatTheNoteIsAsItWas() {
        // given a note that A edited and B deleted, both know of it, and a server that lost everything
        a.type(n, "edited on A");
        a.sync();
        b.book().delete(n);
        settle();
        assertTrue(b.conflict(n).isAboutDeletion());
        server.restoreBackup(Device.EMAIL, 0);
        // when A is first to send what it has, with another edit
        a.book().pin(n, true);
        settle();
        // then B has that edit
        assertTrue(b.fields(n).pinned());
        assertEquals(NoteState.CONFLICT, b.state(n));
    }

    private static boolean isVersion(HttpCall call) {
        return call.url().endsWith("/api/sync") && Utf8.decode(call.body()).contains("diverge");
    }

    private static HttpCall onTheNextRevision(HttpCall call) {
        String body = Utf8.decode(call.body()).replace("\"baseRevision\":2", "\"baseRevision\":3");
        return new HttpCall(call.method(), call.url(), call.bearer(), Utf8.encode(body));
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
