package app.offgrid.server.simulation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.merge.NoteMerge;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the plain merge takes what the document promises, and refuses what breaks it. */
class PlainMergeTest {
    private static final NoteFields BASE =
            NoteFields.EMPTY.withTitle("list1").withBody("milk1 bread1\ncall1 train1\nrent1\n");

    private static NoteFields body(String body) {
        return BASE.withBody(body);
    }

    private static String fault(NoteFields mine, NoteFields theirs, NoteFields merged) {
        return PlainMerge.fault(BASE, mine, theirs, merged);
    }

    @Test
    void linesThatEachChangedAreBothThere() {
        NoteFields mine = body("milk1 bread1 idea1\ncall1 train1\nrent1\n");
        NoteFields theirs = body("milk1 bread1\ncall1 train1\nrent1 seeds1\n");

        assertNull(fault(mine, theirs, body("milk1 bread1 idea1\ncall1 train1\nrent1 seeds1\n")));
        assertNotNull(fault(mine, theirs, mine));
        assertNotNull(fault(mine, theirs, body("milk1 bread1 idea1\ncall1 train1\n\nrent1 seeds1\n")));
    }

    @Test
    void aWordThatOneTookOutStaysOut() {
        NoteFields mine = body("milk1 bread1\ncall1\nrent1\n");
        NoteFields theirs = body("milk1 bread1\ncall1 train1 seeds1\nrent1\n");

        assertNull(fault(mine, theirs, body("milk1 bread1\ncall1 seeds1\nrent1\n")));
        assertNotNull(fault(mine, theirs, theirs));
    }

    @Test
    void wordsKeepTheirOrderAndStandOnce() {
        NoteFields mine = body("milk1 idea1 bread1\ncall1 train1\nrent1\n");
        NoteFields theirs = body("milk1 bread1 seeds1\ncall1 train1\nrent1\n");

        assertNull(fault(mine, theirs, body("milk1 idea1 bread1 seeds1\ncall1 train1\nrent1\n")));
        assertNotNull(fault(mine, theirs, body("seeds1 milk1 idea1 bread1\ncall1 train1\nrent1\n")));
        assertNotNull(fault(mine, theirs, body("milk1 idea1 bread1 seeds1 seeds1\ncall1 train1\nrent1\n")));
    }

    @Test
    void aWordThatBothReplacedIsAskedAbout() {
        NoteFields mine = body("milk1 bread1\ncall1 train1\nidea1\n");
        NoteFields theirs = body("milk1 bread1\ncall1 train1\nseeds1\n");

        assertNotNull(fault(mine, theirs, body("milk1 bread1\ncall1 train1\nidea1 seeds1\n")));
        assertNull(PlainMerge.needless(BASE, mine, theirs));
        assertEquals("one side is unchanged", PlainMerge.needless(BASE, BASE, theirs));
    }

    @Test
    void aTagThatOneTookAwayIsGone() {
        NoteFields base = BASE.withTags(List.of("a1", "b1"));
        NoteFields mine = base.withTags(List.of("b1"));
        NoteFields theirs = base.withTags(List.of("a1", "b1", "c1"));

        assertNull(PlainMerge.fault(base, mine, theirs, base.withTags(List.of("b1", "c1"))));
        assertNotNull(PlainMerge.fault(base, mine, theirs, theirs));
    }

    @Test
    void takingOutOfTheTrashIsStronger() {
        NoteFields base = BASE.with(Field.TRASHED_AT, 1L);
        NoteFields out = base.with(Field.TRASHED_AT, null);
        NoteFields later = base.with(Field.TRASHED_AT, 2L);

        assertNull(PlainMerge.fault(base, out, later, out));
        assertNotNull(PlainMerge.fault(base, out, later, later));
    }

    /** The document's own examples, as the merge has them. */
    @Test
    void theMergeItselfIsAsItMustBe() {
        NoteFields mine = body("milk1 bread1 idea1\ncall1\nrent1\n");
        NoteFields theirs = body("milk1 bread1\ncall1 train1\nrent1 seeds1\n");
        NoteMerge merge = NoteMerge.of(BASE, mine, theirs);

        assertEquals(List.of(), merge.conflicts());
        assertNull(fault(mine, theirs, merge.fields()));
    }
}
