package app.offgrid.notes.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What taking a step back does to notes that others have changed since. */
class UndoTest {
    private static final NoteFields NOTE = NoteFields.EMPTY.withTitle("T").withTags(List.of("home"));

    private static Undo of(NoteFields before, NoteFields after) {
        Undo undo = new Undo();
        undo.record("n", before, after);
        return undo;
    }

    private static NoteFields trashed(long when) {
        return NOTE.with(Field.TRASHED_AT, when);
    }

    @Test
    void whoeverTakesANoteOutOfTheTrashHasItBackWhoeverElsePutItThereAndByWhichClock() {
        Undo undo = of(NOTE, trashed(1_000));
        assertNull(undo.applyTo(0, trashed(1_000)).trashedAt());
        assertNull(undo.applyTo(0, trashed(900)).trashedAt());
        assertNull(undo.applyTo(0, trashed(2_000)).trashedAt());
    }

    @Test
    void noteThatSomebodyHasThrownAwaySinceStaysThere() {
        Undo undo = of(trashed(1_000), NOTE);
        assertEquals(1_000L, undo.applyTo(0, NOTE).trashedAt());
        assertEquals(5_000L, undo.applyTo(0, trashed(5_000)).trashedAt());
    }

    @Test
    void whatSomebodyHasChangedSinceStaysAndEachTagIsForItself() {
        Undo undo = of(NOTE, NOTE.withTitle("U").withTags(List.of("work")));
        NoteFields now = NOTE.withTitle("theirs").withTags(List.of("work", "garden"));
        assertEquals(NOTE.withTitle("theirs").withTags(List.of("garden", "home")), undo.applyTo(0, now));
    }
}
