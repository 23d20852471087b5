package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.ServerQuestion;
import app.offgrid.notes.testing.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios X5 and O6: a server that has none of the notes, and one that lacks a few. */
class WrongServerStoriesTest extends TwoDevices {
    private final List<String> many = new ArrayList<>();

    private void givenNotes(int count) {
        for (int i = 0; i < count; i++) {
            many.add(a.write("note " + i, "text " + i));
        }
        a.sync();
        b.sync();
    }

    private void serverIsEmpty() {
        server.restoreBackup(Device.EMAIL, 0);
    }

    private int onServer() {
        return server.journal(Device.EMAIL).size();
    }

    @Test
    void x5EmptyServerTakesNothingAndGetsNothingBeforeAPersonSaysSo() {
        givenNotes(12);
        serverIsEmpty();
        a.type(many.get(0), "typed before anybody noticed");

        a.sync();
        a.time().pass(10 * 60_000);

        assertEquals(13, a.book().count(NoteList.ACTIVE));
        assertEquals(0, onServer());
        assertEquals(ServerQuestion.Kind.RESEND, a.status().question().kind());
        assertEquals(12, a.status().question().notes(), "the edited one waits to be sent anyway");
        assertEquals(SyncStatus.State.STUCK, a.status().state());
    }

    @Test
    void x5WithAWordOfThePersonTheNotesAreSentThere() {
        givenNotes(12);
        serverIsEmpty();
        a.sync();

        a.loop().answers().decideResend(true);
        a.run();

        assertEquals(13, onServer());
        assertEquals(NoteState.SYNCED, a.state(many.get(3)));
        assertEquals(ServerQuestion.Kind.NONE, a.status().question().kind());
        b.sync();
        assertEquals(13, b.book().count(NoteList.ACTIVE));
        assertEquals(ServerQuestion.Kind.NONE, b.status().question().kind(), "the server has its notes again");
        assertEquals(13, onServer());
    }

    @Test
    void x5NoteWrittenWhileTheQuestionStandsWaitsForTheAnswerToo() {
        givenNotes(12);
        serverIsEmpty();
        a.sync();

        a.write("new", "text");
        a.sync();
        a.time().pass(10 * 60_000);

        assertEquals(0, onServer());
        a.loop().answers().decideResend(true);
        a.run();
        assertEquals(14, onServer());
    }

    @Test
    void x5StoppedSyncStaysStoppedUntilAPersonAsksForOne() {
        givenNotes(12);
        serverIsEmpty();
        a.sync();

        a.loop().answers().decideResend(false);
        a.run();
        int before = a.network().seen().size();
        a.type(many.get(1), "typed while stopped");
        a.post(SyncEvent.Kind.RESUMED);
        a.post(SyncEvent.Kind.ONLINE);
        a.time().pass(60 * 60_000);
        a.crash();
        a.post(SyncEvent.Kind.RESUMED);

        assertEquals(before, a.network().seen().size(), "no request, not even after a restart");
        assertTrue(a.status().isStopped());
        a.sync();
        assertEquals(ServerQuestion.Kind.RESEND, a.status().question().kind(), "it is asked again");
        assertEquals(0, onServer());
        a.loop().answers().decideResend(true);
        a.run();
        assertEquals(
                "typed while stopped",
                server.note(Device.EMAIL, many.get(1)).fields().body());
    }

    @Test
    void x5RightServerThatIsBackEndsTheQuestion() {
        givenNotes(12);
        ModelWithTwoFaces faces = new ModelWithTwoFaces();
        serverIsEmpty();
        a.sync();
        faces.bringBack();

        a.sync();

        assertEquals(ServerQuestion.Kind.NONE, a.status().question().kind());
        assertEquals(13, onServer());
        assertEquals(NoteState.SYNCED, a.state(many.get(3)));
    }

    /** Remembers what the server had, and gives it back to it. */
    private final class ModelWithTwoFaces {
        private final List<app.offgrid.notes.testing.ModelServer.Entry> journal = server.journal(Device.EMAIL);

        void bringBack() {
            server.replaceJournal(Device.EMAIL, journal, "epoch-1");
        }
    }

    @Test
    void o6BackupThatLacksLessThanHalfIsMadeWholeUnasked() {
        givenNotes(30);
        server.restoreBackup(Device.EMAIL, 20);

        settle();

        assertEquals(31, onServer());
        assertEquals(31, b.book().count(NoteList.ACTIVE));
        assertEquals(ServerQuestion.Kind.NONE, a.status().question().kind());
    }

    @Test
    void o6EditThatIsTypedWhileTheAccountIsReadAnewIsSentAndNobodyIsAsked() {
        givenNotes(5);
        serverIsEmpty();
        a.network().hold();
        a.sync();
        // The answer that the epoch has changed is on its way; the account is read by the next request.
        a.network().release();
        a.network().hold();
        a.run();
        a.type(many.get(2), "typed meanwhile");
        a.network().release();
        a.run();
        settle();

        assertEquals(NoteState.SYNCED, a.state(many.get(2)));
        assertEquals("typed meanwhile", b.body(many.get(2)));
    }
}
