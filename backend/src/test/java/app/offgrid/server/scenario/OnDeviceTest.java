package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.sync.SyncEvent;

/** Scenarios D1 to D5: what a person does while the app is at work. D2 is told with the real editor too, in the app's tests. */
class OnDeviceTest extends Story {
    /** Requests that sync; the digest is asked for beside them. */
    private long requestsOfA() {
        return a.device().network().seen().stream()
                .filter(call -> call.url().endsWith("/api/sync"))
                .count();
    }

    @Scenario
    void d1EditDuringARequestStaysPendingAndArrives() {
        a.edits("v2");
        a.device().network().hold();
        a.syncs();
        a.edits("v3");
        a.device().network().release();
        a.device().time().runTasks();
        a.shows("v3");
        assertTrue(a.device().book().unsent() == 0 || a.device().state(note()) == NoteState.PENDING);

        settle();

        everybodyShows("v3");
        nobodyIsAsked();
        reachable("v2");
    }

    @Scenario
    void d1AnswerToAnOlderEditDoesNotMarkTheNewerOneAsSynced() {
        a.edits("v2");
        a.device().network().hold();
        a.syncs();
        a.edits("v3");
        // The network goes right after the answer: the follow-up cannot hide a wrong mark.
        a.goesOffline();
        a.device().network().release();
        a.device().time().runTasks();

        assertEquals(NoteState.PENDING, a.device().state(note()));
        assertEquals(1, a.device().book().unsent());
        a.goesOnline();
        settle();
        everybodyShows("v3");
    }

    @Scenario
    void d2NewsDuringTypingCostsNoKeystrokeAndIsNotOverwrittenUnseen() {
        NoteEditor open = a.device().book().open(note());
        b.edits("B's text");
        b.syncs();
        a.syncs();
        assertFalse(open.refresh(open.fields().withBody("A types th")), "the editor keeps what is typed");

        NoteEditor.Saved saved = a.saves(open, "A types this");
        settle();

        assertEquals(NoteEditor.Saved.CONFLICT, saved);
        reachable("A types this", "B's text");
        everybodyIsAsked();
    }

    @Scenario
    void d2TypingOnAfterTheNewsHasCollidedDoesNotOverwriteItUnseen() {
        NoteEditor open = a.device().book().open(note());
        b.edits("B's text");
        b.syncs();
        a.syncs();
        a.saves(open, "A types");
        a.saves(open, "A types on");
        a.syncs();

        NoteEditor.Saved last = a.saves(open, "A types on and on");
        settle();

        assertEquals(NoteEditor.Saved.CONFLICT, last);
        everybodyIsAsked();
        everybodyShows("B's text");
        assertEquals(1, b.device().book().conflicts(note()).size(), "one question, not one for each pause in typing");
        assertEquals("A types on and on", b.device().conflict(note()).theirs().body());
    }

    @Scenario
    void d2TypingOnInANoteThatWasDeletedElsewhereAsksOneQuestion() {
        NoteEditor open = a.device().book().open(note());
        b.deletes();
        b.syncs();
        a.syncs();
        a.saves(open, "A types");
        a.syncs();
        a.saves(open, "A types on");

        settle();

        everybodyIsAsked();
        assertEquals(1, b.device().book().conflicts(note()).size());
        reachable("A types on");
    }

    @Scenario
    void d2NewsElsewhereInTheNoteIsMergedWithWhatIsTyped() {
        a.edits("first line\n\nlast line");
        settle();
        NoteEditor open = a.device().book().open(note());
        b.edits("first line\n\nlast line, by B");
        b.syncs();
        a.syncs();

        NoteEditor.Saved saved = a.saves(open, "first line, by A\n\nlast line");
        settle();

        assertEquals(NoteEditor.Saved.MERGED, saved);
        everybodyShows("first line, by A\n\nlast line, by B");
        nobodyIsAsked();
    }

    @Scenario
    void d3ThreeTriggersAtOnceMakeOneRunAndOneFollowUp() {
        a.device().network().hold();
        long before = requestsOfA();
        a.device().post(SyncEvent.Kind.REFRESH);
        a.device().post(SyncEvent.Kind.ONLINE);
        a.device().post(SyncEvent.Kind.RESUMED);
        assertEquals(1, requestsOfA() - before, "one sync runs");

        a.device().network().release();
        a.device().time().runTasks();

        assertEquals(2, requestsOfA() - before, "and one more has followed");
        a.device().post(SyncEvent.Kind.PAUSED);
    }

    @Scenario
    void d4OpeningAndClosingSendsNothing() {
        long sequence = server().lastSequence(ANA);
        NoteEditor editor = a.device().book().open(note());

        assertEquals(NoteEditor.Saved.UNCHANGED, editor.save(editor.fields()));

        assertEquals(0, a.device().book().unsent());
        long before = requestsOfA();
        pass(hours(1));
        assertEquals(before, requestsOfA(), "nothing is sent");
        settle();
        assertEquals(sequence, server().lastSequence(ANA));
    }

    @Scenario
    void d5KillAnywhereInASaveLeavesEditAndMarkOrNeither() {
        int kills = 0;
        int kept = 0;
        for (boolean wasKilled = true; wasKilled; kills++) {
            String before = a.device().body(note());
            String text = "text " + kills;
            NoteEditor editor = a.device().book().open(note());
            wasKilled = a.isKilledAfter(kills, () -> editor.save(editor.fields().withBody(text)));
            boolean isThere = a.device().body(note()).equals(text);
            assertTrue(isThere || a.device().body(note()).equals(before), "all of it or nothing");
            assertEquals(
                    isThere ? NoteState.PENDING : NoteState.SYNCED, a.device().state(note()));
            assertEquals(isThere ? 1 : 0, a.device().book().unsent(), "the edit and its mark");
            kept += isThere ? 1 : 0;
            settle();
            everybodyShows(isThere ? text : before);
        }
        assertTrue(kills > 5, "a save has many statements to be killed at, not " + kills);
        assertTrue(kept >= 1, "and the last one was not killed");
    }
}
