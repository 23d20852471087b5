package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import org.junit.jupiter.api.Test;

/** When what a person types is sent, and what becomes of it if they type on. */
class TypingStoriesTest extends TwoDevices {
    private int requests() {
        return a.network().seen().size();
    }

    @Test
    void d1EditDuringTheRequestStaysPendingAndArrives() {
        a.network().hold();
        a.type(n, "v2");
        a.sync();
        a.type(n, "v3");
        a.network().release();
        a.time().runTasks();
        settle();

        assertEquals("v3", b.body(n));
        assertEquals(3, server.note(Device.EMAIL, n).revision());
    }

    @Test
    void editIsSentByItselfAfterAShortPause() {
        int before = requests();
        a.type(n, "v2");
        a.time().pass(SyncEngine.EDIT_PAUSE_MILLIS - 1);
        assertEquals(before, requests());

        a.time().pass(1);

        assertEquals(NoteState.SYNCED, a.state(n));
    }

    private NoteEditor givenAnEditorThatDoesNotShowWhatBWrote() {
        a.type(n, "milk\n\neggs");
        settle();
        NoteEditor editor = a.book().open(n);
        b.type(n, "milk\n\neggs and bread");
        b.sync();
        a.sync();
        return editor;
    }

    @Test
    void anotherDevicesChangeThatIsMergedIntoASaveIsNotDeletedByTheKeysAfterIt() {
        NoteEditor editor = givenAnEditorThatDoesNotShowWhatBWrote();

        // The editor does not show the other device's words: its person is typing.
        assertEquals(NoteEditor.Saved.MERGED, editor.saveTyped(editor.fields().withBody("oat milk\n\neggs")));
        assertEquals("oat milk\n\neggs", editor.fields().body());
        assertEquals("oat milk\n\neggs and bread", a.body(n));
        assertEquals(NoteEditor.Saved.MERGED, editor.saveTyped(editor.fields().withBody("oat milk x\n\neggs")));

        assertEquals("oat milk x\n\neggs and bread", a.body(n));
        assertTrue(editor.refresh(editor.fields()));
        assertEquals("oat milk x\n\neggs and bread", editor.fields().body());
    }

    @Test
    void whatASaveHasMergedBesideTheKeysIsShownByTheNextViewOfTheNote() {
        NoteEditor editor = givenAnEditorThatDoesNotShowWhatBWrote();
        editor.saveTyped(editor.fields().withBody("oat milk\n\neggs"));

        editor.catchUp();

        assertEquals("oat milk\n\neggs and bread", editor.fields().body());
        assertEquals(NoteEditor.Saved.UNCHANGED, editor.save(editor.fields()));
    }

    @Test
    void typingWithoutAPauseIsSentNowAndThen() {
        int before = requests();
        NoteEditor editor = a.book().open(n);

        for (int second = 0; second < 60; second++) {
            editor.save(editor.fields().withBody("v" + second));
            a.time().pass(1_000);
        }

        assertEquals(60_000 / SyncEngine.EDIT_LIMIT_MILLIS, requests() - before);
        a.time().pass(SyncEngine.EDIT_PAUSE_MILLIS);
        assertEquals(NoteState.SYNCED, a.state(n));
    }

    @Test
    void typingOnWhileASlowRequestIsOnItsWayDoesNotSendEverySecond() {
        a.network().hold();
        a.type(n, "v2");
        a.time().pass(SyncEngine.EDIT_PAUSE_MILLIS);
        int before = requests();

        a.type(n, "v3");
        a.network().release();
        a.run();
        assertEquals(NoteState.PENDING, a.state(n));
        assertEquals(before, requests());

        a.time().pass(SyncEngine.EDIT_PAUSE_MILLIS);
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(before + 1, requests());
    }

    @Test
    void typingOnWhileARequestFailsDoesNotShortenTheWait() {
        for (int failure = 0; failure < 6; failure++) {
            a.network().dropNextRequest();
        }
        for (int failure = 0; failure < 5; failure++) {
            a.sync();
        }
        a.network().hold();
        a.post(SyncEvent.Kind.REFRESH);
        a.type(n, "v2");
        a.network().release();
        a.run();
        int before = requests();

        a.time().pass(SyncEngine.EDIT_PAUSE_MILLIS);

        assertEquals(SyncStatus.State.OFFLINE, a.status().state());
        assertEquals(before, requests());
    }
}
