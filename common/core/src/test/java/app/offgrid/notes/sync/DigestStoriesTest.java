package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.Repair;
import app.offgrid.notes.store.ServerQuestion;
import app.offgrid.notes.testing.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that differs from the server notices by itself, puts itself right, and says so. */
class DigestStoriesTest extends TwoDevices {
    private String other;

    @BeforeEach
    void anotherNoteIsInSyncToo() {
        other = a.write("other", "text");
        settle();
    }

    /** The app comes to the foreground, which is when the digests are compared. */
    private void resume(Device device) {
        device.post(SyncEvent.Kind.RESUMED);
    }

    private long digests() {
        return a.network().seen().stream()
                .filter(call -> call.url().endsWith("/digest"))
                .count();
    }

    @Test
    void equalDevicesAreLeftAlone() {
        a.type(n, "v2");
        resume(a);
        resume(b);

        assertEquals(Repair.NONE, a.status().repair());
        assertEquals(Repair.NONE, b.status().repair());
    }

    @Test
    void noteThatTheDeviceHasLostComesBackAndThePersonIsTold() {
        databaseOfA.execute("DELETE FROM note WHERE note_id=?", n);

        resume(a);

        assertEquals("v1", a.body(n));
        assertEquals(Repair.REPAIRED, a.status().repair());
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
        a.loop().answers().acceptRepair();
        a.run();
        assertEquals(Repair.NONE, a.status().repair());
    }

    @Test
    void noteThatTheServerDoesNotHaveGoes() {
        server.forget(Device.EMAIL, other);

        resume(a);

        assertNull(a.fields(other));
        assertEquals(Repair.REPAIRED, a.status().repair());
        assertEquals(ServerQuestion.Kind.NONE, a.status().question().kind());
    }

    @Test
    void manyNotesThatTheServerDoesNotHaveGoOnlyWithAWordOfThePerson() {
        for (int i = 0; i < 12; i++) {
            a.write("note " + i, "text");
        }
        a.sync();
        server.journal(Device.EMAIL)
                .forEach(entry -> server.forget(Device.EMAIL, entry.note().noteId()));

        resume(a);

        assertEquals(14, a.book().count(NoteList.ACTIVE));
        assertEquals(14, a.status().awaitingConsent());
        a.loop().answers().decideRemoval(false);
        a.run();
        assertEquals("v1", server.note(Device.EMAIL, n).fields().body());
    }

    @Test
    void revisionBehindTheServersIsPutRight() {
        b.type(n, "v2");
        b.sync();
        a.sync();
        databaseOfA.execute("UPDATE note SET revision=1, body='v1' WHERE note_id=?", n);

        resume(a);

        assertEquals("v2", a.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void revisionAheadOfTheServersIsPutRightAndItsTextIsInTheHistory() {
        databaseOfA.execute("UPDATE note SET revision=7, body='from nowhere' WHERE note_id=?", n);

        resume(a);
        settle();

        assertEquals("v1", a.body(n));
        assertEquals("v1", b.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(
                1,
                server.journal(Device.EMAIL).stream()
                        .filter(entry -> entry.note().sides().stream()
                                .anyMatch(side -> side.fields().body().equals("from nowhere")))
                        .count());
    }

    @Test
    void unsentEditSurvivesTheRepair() {
        databaseOfA.execute("DELETE FROM note WHERE note_id=?", other);
        a.network().hold();
        resume(a);
        a.network().release();
        a.network().hold();
        a.run();
        a.type(n, "typed during the repair");
        a.network().release();
        a.run();
        settle();

        assertEquals("text", a.body(other));
        assertEquals("typed during the repair", b.body(n));
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void digestThatGoesOnDifferingIsNamedAndNotRepairedForEver() {
        server.lieAboutDigests();

        resume(a);

        assertEquals(Repair.FAILED, a.status().repair());
        assertEquals(SyncStatus.State.STUCK, a.status().state());
        assertEquals("v1", a.body(n));
        long before = digests();
        int requests = a.network().seen().size();
        resume(a);
        assertEquals(1, digests() - before);
        assertEquals(2, a.network().seen().size() - requests, "one sync, one look, no repair");
        a.type(n, "v2");
        a.sync();
        assertEquals(NoteState.SYNCED, a.state(n), "notes are synced all the same");
    }

    @Test
    void t8DigestsAreComparedOnceAForegroundAndNeverWhenIdle() {
        resume(a);
        long before = digests();

        a.sync();
        a.time().pass(10 * 60_000);
        a.sync();

        assertEquals(0, digests() - before);
        a.post(SyncEvent.Kind.PAUSED);
        resume(a);
        assertEquals(1, digests() - before);
    }

    @Test
    void serverThatCannotSayItsDigestIsNoReasonToFail() {
        a.network().hold();
        resume(a);
        a.network().answerNext(503, "120", "{}");
        a.network().release();
        a.run();

        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
        assertEquals(Repair.NONE, a.status().repair());
    }
}
