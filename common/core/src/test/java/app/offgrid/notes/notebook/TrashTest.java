package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the trash is emptied by itself: late if in doubt, never early. */
class TrashTest {
    private static final Progress GO_ON = done -> true;

    private final ModelServer server = new ModelServer();
    private final JdbcSql sql = JdbcSql.inMemory();
    private final Device device = new Device("A", sql, server::answer);
    private final NoteBook book = device.book();

    @AfterEach
    void close() {
        sql.close();
    }

    private String write(String title) {
        NoteEditor editor = book.create();
        editor.save(editor.fields().withTitle(title).withBody("body"));
        return editor.noteId();
    }

    private int tidyOnEachOf(int days) {
        int deleted = 0;
        for (int i = 0; i < days; i++) {
            device.time().shiftClock(TimeUnit.DAYS.toMillis(1));
            deleted += book.trash(device.settings()).tidy();
        }
        return deleted;
    }

    private String trashedNote(String title) {
        String note = write(title);
        book.trash(note);
        device.sync();
        book.trash(device.settings()).tidy();
        return note;
    }

    @Test
    void aNoteGoesForGoodAfterThirtyDaysOfUseOrAsManyAsAPersonSays() {
        device.signIn();
        String note = trashedNote("old");
        assertEquals(0, tidyOnEachOf(29));
        assertEquals(1, tidyOnEachOf(1));
        assertNull(device.fields(note));
        device.settings().keepTrash(3);
        trashedNote("short");
        assertEquals(0, tidyOnEachOf(2));
        assertEquals(1, tidyOnEachOf(1));
        device.settings().keepTrash(0);
        trashedNote("kept");
        assertEquals(0, tidyOnEachOf(400));
        assertEquals(1, book.trash(device.settings()).empty(GO_ON));
    }

    @Test
    void clocksThatJumpDeleteNothingEarly() {
        device.signIn();
        device.settings().keepTrash(3);
        trashedNote("note");
        long year = TimeUnit.DAYS.toMillis(365);
        for (int i = 0; i < 20; i++) {
            device.time().shiftClock(i % 2 == 0 ? year : -year);
            assertEquals(0, book.trash(device.settings()).tidy(), "jump " + i);
        }
        device.time().shiftClock(-20 * year);
        for (int i = 0; i < 20; i++) {
            assertEquals(0, book.trash(device.settings()).tidy(), "the same day " + i);
        }
        device.time().shiftClock(20 * year);
        assertEquals(0, tidyOnEachOf(1), "the first jump has counted as one day, this is the second");
        assertEquals(1, tidyOnEachOf(1));
    }

    @Test
    void aNoteThatWasTakenOutOfTheTrashAndPutBackBeginsAnew() {
        device.signIn();
        device.settings().keepTrash(5);
        String note = trashedNote("note");
        assertEquals(0, tidyOnEachOf(4));
        book.restore(note);
        book.trash(note);
        device.sync();
        assertEquals(0, tidyOnEachOf(4));
    }

    @Test
    void noNoteWithUnsentEditsOrAConflictIsDeleted() {
        device.signIn();
        device.settings().keepTrash(2);
        String unsent = trashedNote("unsent");
        String conflict = trashedNote("conflict");
        Device other = new Device("B", JdbcSql.inMemory(), server::answer).signIn();
        other.type(conflict, "theirs");
        other.sync();
        device.type(conflict, "mine");
        device.sync();
        assertEquals(NoteState.CONFLICT, device.state(conflict));
        device.type(unsent, "edited in the trash");

        assertEquals(0, tidyOnEachOf(10));
        assertEquals(1, book.trash(device.settings()).empty(GO_ON));
        assertEquals(1, book.count(NoteList.TRASH));
        assertNull(device.fields(unsent));
    }
}
