package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios X1 to X3: one device deletes the note that another has. */
class DeletionStoriesTest extends TwoDevices {
    @Test
    void x1DeletedNoteGoesEverywhere() {
        a.book().delete(n);

        settle();

        assertNull(b.fields(n));
        assertEquals(0, b.book().count(NoteList.ACTIVE));
    }

    @Test
    void aNoteThatIsBackIsNoLongerShownAsGone() {
        NoteEditor reader = a.book().open(n);
        a.book().delete(n);
        a.sync();
        reader.refresh(reader.fields());
        assertTrue(reader.isGone());

        b.type(n, "still wanted");
        settle();
        a.book().settle(a.conflict(n), b.conflict(n).mine());
        reader.refresh(reader.fields());

        assertEquals("still wanted", reader.fields().body());
        assertFalse(reader.isGone());
    }

    @Test
    void x2EditOfADeletedNoteAsks() {
        a.book().delete(n);
        a.sync();
        b.type(n, "edited meanwhile");
        settle();

        assertEquals(NoteState.CONFLICT, b.state(n));
        assertEquals(NoteState.CONFLICT, a.state(n));
        assertTrue(a.conflict(n).isAboutDeletion());
        assertEquals(List.of("T"), a.titles());

        a.book().settle(a.conflict(n), b.conflict(n).mine());
        settle();

        assertEquals("edited meanwhile", a.body(n));
        assertEquals("edited meanwhile", b.body(n));
        assertEquals(NoteState.SYNCED, b.state(n));
    }

    @Test
    void x3DeletionOfAnEditedNoteAsksAndCanBeConfirmed() {
        b.type(n, "edited offline");
        b.sync();
        a.book().delete(n);
        settle();
        assertEquals("edited offline", a.body(n));
        assertEquals(NoteState.CONFLICT, a.state(n));

        a.book().settle(a.conflict(n), null);
        settle();

        assertNull(a.fields(n));
        assertNull(b.fields(n));
        assertEquals(0, b.book().counts().conflicts());
    }

    @Test
    void d2EditorOfANoteThatIsDeletedElsewhereLosesNoKeystroke() {
        var editor = a.book().open(n);
        b.book().delete(n);
        b.sync();
        a.sync();

        editor.save(editor.fields().withBody("still typing"));
        settle();

        assertEquals(NoteState.CONFLICT, a.state(n));
        assertEquals("still typing", b.conflict(n).mine().body());
    }

    @Test
    void deletionThatAnotherDeviceMadeMeanwhileAsksNobody() {
        b.type(n, "edited on B");
        b.sync();
        a.book().delete(n);
        a.network().dropNextRequest();
        a.sync();
        // A's deletion is refused; before it can be told as a side, B has deleted the note too.
        a.network().letPass();
        a.network().dropNextRequest();
        a.sync();
        b.book().delete(n);
        b.sync();

        settle();

        assertTrue(a.book().conflicts(n).isEmpty());
        assertTrue(b.book().conflicts(n).isEmpty());
        assertNull(a.fields(n));
        assertEquals(0, a.book().unsent());
    }

    @Test
    void deletionOfANoteWhoseCreationTheServerTookAndForgotIsNotLost() {
        a.network().loseNextAnswer();
        String other = a.write("other", "text");
        a.sync();
        List<ModelServer.Entry> journal = new ArrayList<>();
        for (ModelServer.Entry entry : server.journal(Device.EMAIL)) {
            boolean isOther = entry.note().noteId().equals(other);
            journal.add(isOther ? new ModelServer.Entry("another change", entry.note()) : entry);
        }
        server.replaceJournal(Device.EMAIL, journal, "epoch-1");

        a.book().delete(other);
        settle();

        assertTrue(server.note(Device.EMAIL, other).isDeleted());
        assertNull(a.fields(other));
        assertNull(b.fields(other));
    }

    @Test
    void x4DeletionOfWhatIsForgottenLeavesNoQuestionBehind() {
        // given a note beside which two versions wait, and A, offline, deletes it for one of them
        Device c = new Device("C", JdbcSql.inMemory(), server::answer);
        c.signIn().sync();
        c.network().goOnline(false);
        c.type(n, "a third sentence");
        b.type(n, "theirs");
        b.sync();
        a.type(n, "mine");
        a.sync();
        c.network().goOnline(true);
        c.sync();
        settle();
        assertEquals(2, a.book().conflicts(n).size());
        a.network().goOnline(false);
        a.book().settle(a.conflict(n), null);
        // when B deletes it too, and that is forgotten before A is back
        b.book().delete(n);
        b.sync();
        b.write("later", "text");
        b.sync();
        server.expireTombstones(Device.EMAIL);
        a.network().goOnline(true);
        settle();
        // then nothing of it waits for anybody
        assertNull(a.fields(n));
        assertEquals(List.of(), a.book().conflicts(n));
    }
}
