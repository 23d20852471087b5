package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteMergeTest {
    private static final NoteFields BASE =
            NoteFields.EMPTY.withTitle("Title").withBody("body").withTags(List.of("a", "b"));

    @Test
    void changesOfDifferentFieldsMerge() {
        NoteMerge merge = NoteMerge.of(BASE, BASE.withPinned(true), BASE.withTitle("New"));

        assertTrue(merge.isClean());
        assertEquals(BASE.withPinned(true).withTitle("New"), merge.fields());
    }

    @Test
    void tagsMergeAsSets() {
        NoteMerge merge = NoteMerge.of(BASE, BASE.withTags(List.of("a", "b", "c")), BASE.withTags(List.of("a")));

        assertEquals(List.of("a", "c"), merge.fields().tags());
    }

    @Test
    void differentColorsAreAConflict() {
        NoteFields red = BASE.with(Field.COLOR, "red");
        NoteMerge merge = NoteMerge.of(BASE, red, BASE.with(Field.COLOR, "blue"));

        assertEquals(List.of(Field.COLOR), merge.conflicts());
        assertTrue(NoteMerge.of(BASE, red, red).isClean());
    }

    @Test
    void trashingTwiceIsAgreementAndRestoringIsStrongerThanAnotherTimeOfTrashing() {
        NoteFields trashed = BASE.with(Field.TRASHED_AT, 5L);
        NoteFields later = BASE.with(Field.TRASHED_AT, 9L);

        assertEquals(9L, NoteMerge.of(BASE, trashed, later).fields().trashedAt());
        assertNull(NoteMerge.of(trashed, BASE, later).fields().trashedAt());
        assertTrue(NoteMerge.of(trashed, BASE, later).isClean());
    }

    @Test
    void stampsNeverConflict() {
        NoteFields mine = BASE.withTitle("Mine").stampedAt(10);
        NoteFields theirs = BASE.withBody("theirs").stampedAt(20);

        NoteFields merged = NoteMerge.of(BASE, mine, theirs).fields();

        assertEquals(20, merged.editedAt());
        assertEquals(merged, NoteMerge.of(BASE, theirs, mine).fields());
    }

    @Test
    void newestWinsByHunkOrAsAWhole() {
        NoteFields mine = BASE.withTitle("Mine").with(Field.COLOR, "red").stampedAt(10);
        NoteFields theirs = BASE.withTitle("Theirs").withPinned(true).stampedAt(20);
        NoteMerge merge = NoteMerge.of(BASE, mine, theirs);

        assertEquals("Theirs", merge.decide(ConflictPolicy.MERGE_NEWEST).title());
        assertEquals("red", merge.decide(ConflictPolicy.MERGE_NEWEST).color());
        assertEquals(theirs, merge.decide(ConflictPolicy.NEWEST));
    }
}
