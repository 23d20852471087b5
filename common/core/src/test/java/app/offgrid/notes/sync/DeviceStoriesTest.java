package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import org.junit.jupiter.api.Test;

/** Scenarios D1 to D4, O2, T3, T4, T6 and what a device says about itself. */
class DeviceStoriesTest extends TwoDevices {
    /** Requests that push and pull; a look at the digest is none. */
    private long syncs() {
        return a.network().seen().stream()
                .filter(call -> call.url().endsWith("/api/sync"))
                .count();
    }

    @Test
    void d1NoteIsPendingUntilTheServerHasAnswered() {
        a.network().hold();
        a.type(n, "v2");
        a.sync();
        assertEquals(NoteState.PENDING, a.state(n));
        assertEquals(SyncStatus.State.SYNCING, a.status().state());

        a.network().release();
        a.time().runTasks();

        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void d3ThreeTriggersMakeOneRunAndOneFollowUp() {
        a.network().hold();
        long before = syncs();
        a.post(SyncEvent.Kind.REFRESH);
        a.post(SyncEvent.Kind.ONLINE);
        a.post(SyncEvent.Kind.RESUMED);
        assertEquals(1, syncs() - before);

        a.network().release();
        a.time().runTasks();

        assertEquals(2, syncs() - before);
    }

    @Test
    void d4OpeningAndClosingSendsNothing() {
        NoteEditor editor = a.book().open(n);
        assertEquals(NoteEditor.Saved.UNCHANGED, editor.save(editor.fields()));

        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(0, a.book().unsent());
    }

    @Test
    void d4TypingAndTakingItBackSendsNothing() {
        a.network().goOnline(false);
        NoteEditor editor = a.book().open(n);
        editor.save(editor.fields().withBody("v2"));
        assertEquals(NoteState.PENDING, a.state(n));

        editor.save(editor.fields().withBody("v1"));

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void blankNewNoteIsNotStored() {
        NoteEditor editor = a.book().create();
        assertEquals(NoteEditor.Saved.UNCHANGED, editor.save(editor.fields().withBody("  \n")));
        assertEquals(1, a.book().count(NoteList.ACTIVE));
    }

    @Test
    void noteThatIsDeletedBeforeItWasSentLeavesNoTrace() {
        a.network().goOnline(false);
        String note = a.write("secret", "never mind");
        a.book().delete(note);
        a.network().goOnline(true);

        settle();

        assertEquals(1, server.journal(Device.EMAIL).size());
    }

    @Test
    void noteThatIsDeletedWhileItsCreationIsOnTheWayIsDeletedOnTheServerToo() {
        a.network().hold();
        String note = a.write("secret", "never mind");
        a.sync();
        a.book().delete(note);
        a.network().release();
        a.time().runTasks();

        settle();

        assertTrue(server.note(Device.EMAIL, note).isDeleted());
        assertEquals(2, server.note(Device.EMAIL, note).revision());
    }

    @Test
    void withoutAnAccountEverythingWorksAndSigningInUploadsIt() {
        Device c = new Device("C", JdbcSql.inMemory(), server::answer);
        String note = c.write("before the account", "text");
        assertEquals(SyncStatus.State.NO_ACCOUNT, c.status().state());
        assertTrue(c.network().seen().isEmpty());

        c.signIn();
        b.sync();

        assertEquals("text", b.body(note));
        assertEquals(2, c.book().count(NoteList.ACTIVE));
    }

    @Test
    void t3NotesOfOneAccountNeverReachAnother() {
        a.network().goOnline(false);
        a.type(n, "unsent");
        assertEquals(1, a.book().unsent());
        a.network().goOnline(true);

        SignInResult other = a.authenticate(true, "bob@example.org", "another long one");
        assertEquals(SignInResult.Outcome.OTHER_ACCOUNT, other.outcome());
        a.signOut();
        a.signIn("carl@example.org");

        assertEquals(0, a.book().count(NoteList.ACTIVE));
        assertTrue(server.journal("bob@example.org").isEmpty());
        assertTrue(server.journal("carl@example.org").isEmpty());
    }

    @Test
    void t3AnswerThatComesAfterSigningOutReachesNoOtherAccount() {
        b.type(n, "for Ana's eyes only");
        b.sync();
        a.network().hold();
        a.sync();
        a.signOut();
        a.network().release();
        a.signIn("carl@example.org");

        assertEquals(0, a.book().count(NoteList.ACTIVE));
        assertTrue(server.journal("carl@example.org").isEmpty());
    }

    @Test
    void t4NoteOverALimitSaysWhyAndTheOthersSync() {
        a.type(n, "x".repeat(Limits.BODY_BYTES + 1));
        String other = a.write("other", "text");

        settle();

        assertEquals(NoteState.FAILED, a.state(n));
        assertTrue(a.book().open(n).failure().message().contains("1,048,576"));
        assertEquals("text", b.body(other));
        a.type(n, "shorter");
        settle();
        assertEquals("shorter", b.body(n));
    }

    @Test
    void t6ExpiredTokenIsRefreshedAndNothingIsLost() {
        server.expireAccessTokens();
        a.type(n, "v2");

        a.sync();

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void t6NewTokenThatRunsOutOnItsWayIsTriedAgainLater() {
        a.type(n, "v2");
        a.network().answerNext(401, null, "");
        a.network().letPass();
        a.network().answerNext(401, null, "");

        a.sync();
        assertEquals(SyncStatus.State.WAITING, a.status().state());
        a.time().pass(60_000);

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void t6SessionThatIsOverAsksToSignInAndGoesOnWhereItWas() {
        server.revokeSessions();
        a.type(n, "v2");
        a.sync();
        assertEquals(SyncStatus.State.SIGNED_OUT, a.status().state());
        assertEquals("v2", a.body(n));

        a.signIn();

        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals("v2", server.note(Device.EMAIL, n).fields().body());
    }

    @Test
    void addressThatIsNoEmailIsRefusedInWords() {
        Device c = new Device("C", JdbcSql.inMemory(), server::answer);

        SignInResult result = c.authenticate(true, "nobody", "a long password");

        assertEquals(SignInResult.Outcome.INVALID_INPUT, result.outcome());
        assertFalse(result.detail().isEmpty());
    }

    @Test
    void o2DeviceReceivesWhatWasCommittedBeforeItsOwnPush() {
        String other = b.write("by B", "text");
        b.sync();
        a.type(n, "v2");

        a.sync();

        assertEquals("text", a.body(other));
        assertEquals("v2", a.body(n));
    }

    @Test
    void pagesAreReadToTheEnd() {
        for (int i = 0; i < 450; i++) {
            a.write("note " + i, "text");
        }
        a.sync();

        b.sync();

        assertEquals(451, b.book().count(NoteList.ACTIVE));
        assertFalse(b.status().received() < 450);
    }

    @Test
    void listIsSortedByPinAndTime() {
        a.time().shiftClock(1_000);
        a.write("second", "");
        a.time().shiftClock(1_000);
        a.write("third", "");
        a.book().pin(n, true);

        assertEquals(java.util.List.of("T", "third", "second"), a.titles());
    }
}
