package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class TextMergeTest {
    @Test
    void editsOfNeighbouringLinesMerge() {
        assertEquals(
                "ONE\nTWO\n",
                TextMerge.merge("one\ntwo\n", "ONE\ntwo\n", "one\nTWO\n").text());
    }

    @Test
    void aTickAndANewItemMerge() {
        MergedText merged =
                TextMerge.merge("- [ ] one\n- [ ] two", "- [x] one\n- [ ] two", "- [ ] one\n- [ ] two\n- [ ] three");

        assertEquals("- [x] one\n- [ ] two\n- [ ] three", merged.text());
    }

    @Test
    void differentWordsOfOneLineMerge() {
        assertEquals(
                "- [x] buy oat milk",
                TextMerge.merge("- [ ] buy milk", "- [x] buy milk", "- [ ] buy oat milk")
                        .text());
    }

    @Test
    void differentChangesOfOneWordConflict() {
        MergedText merged = TextMerge.merge("The red car.\n", "The blue car.\n", "The green car.\n");

        assertFalse(merged.isClean());
        assertEquals("[The , {red|blue|green},  car.\n]", merged.hunks().toString());
        assertEquals("The blue car.\n", merged.withAll(MergedText.Choice.MINE));
        assertEquals("The green car.\n", merged.withAll(MergedText.Choice.THEIRS));
        assertEquals("The blue green car.\n", merged.withAll(MergedText.Choice.BOTH));
        assertThrows(IllegalStateException.class, merged::text);
    }

    @Test
    void aChoiceIsNeededForEachConflict() {
        MergedText merged = TextMerge.merge("a\nb\nc\n", "a1\nb\nc1\n", "a2\nb\nc2\n");

        assertEquals(2, merged.conflicts());
        assertEquals("a1\nb\nc2\n", merged.resolve(Arrays.asList(MergedText.Choice.MINE, MergedText.Choice.THEIRS)));
        assertThrows(IllegalArgumentException.class, () -> merged.resolve(Collections.emptyList()));
    }

    @Test
    void differentLinesPutInAtOnePlaceConflict() {
        MergedText merged = TextMerge.merge("a\nb\n", "a\nmilk\nb\n", "a\nbread\nb\n");

        assertEquals("[a\n, {|milk\n|bread\n}, b\n]", merged.hunks().toString());
        assertEquals("a\nmilk\nbread\nb\n", merged.withAll(MergedText.Choice.BOTH));
    }

    @Test
    void linesAppendedAfterALastLineWithoutEndKeepApartWhenBothAreTaken() {
        MergedText merged = TextMerge.merge("a", "a\nmilk", "a\nbread");

        assertEquals("a\nmilk\nbread", merged.withAll(MergedText.Choice.BOTH));
        assertEquals("a\nmilk", merged.withAll(MergedText.Choice.MINE));
    }

    @Test
    void equalChangesAreNoConflict() {
        assertEquals(
                "a\nX\nc!\n",
                TextMerge.merge("a\nb\nc\n", "a\nX\nc\n", "a\nX\nc!\n").text());
    }

    @Test
    void aDeletedParagraphThatWasEditedConflicts() {
        MergedText merged = TextMerge.merge("p1\n\np2 is here\n\np3\n", "p1\n\np3\n", "p1\n\np2 was here\n\np3\n");

        assertEquals(1, merged.conflicts());
        assertEquals("p1\n\np3\n", merged.withAll(MergedText.Choice.MINE));
        assertEquals("p1\n\np2 was here\n\np3\n", merged.withAll(MergedText.Choice.THEIRS));
    }

    @Test
    void aSideThatOnlyChangedLineEndsIsInNobodysWay() {
        assertEquals(
                "a\r\nB\r\nc\r\n",
                TextMerge.merge("a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nB\nc\n").text());
        assertEquals(
                "a\nB\nc\n",
                TextMerge.merge("a\r\nb\r\nc\r\n", "a\nb\nc\n", "a\r\nB\r\nc\r\n")
                        .text());
    }

    @Test
    void aMissingLastLineEndMakesNoConflict() {
        assertEquals("A\nb\nc", TextMerge.merge("a\nb", "A\nb", "a\nb\nc").text());
        assertEquals("A\nb\n", TextMerge.merge("a\nb", "A\nb", "a\nb\n").text());
        assertTrue(TextMerge.merge("a\nb", "a\nB", "a\nb\nc\n").isClean());
    }

    @Test
    void withMoreConflictsThanAPersonWouldDecideTheWholeTextIsOne() {
        StringBuilder base = new StringBuilder();
        StringBuilder mine = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        for (int i = 0; i <= TextMerge.MOST_CONFLICTS; i++) {
            base.append("line\nstays ").append(i).append('\n');
            mine.append("mine\nstays ").append(i).append('\n');
            theirs.append("theirs\nstays ").append(i).append('\n');
        }

        MergedText merged = TextMerge.merge(base.toString(), mine.toString(), theirs.toString());

        assertEquals(1, merged.conflicts());
        assertEquals(mine.toString(), merged.withAll(MergedText.Choice.MINE));
        assertEquals(theirs.toString(), merged.withAll(MergedText.Choice.THEIRS));
    }

    @Test
    void replacedLinesThatAreBothTakenStandOneBelowTheOther() {
        MergedText merged = TextMerge.merge("a\nold\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n");

        assertEquals("a\nmine\ntheirs\nb\n", merged.withAll(MergedText.Choice.BOTH));
    }

    @Test
    void emptyTextsMerge() {
        assertEquals("", TextMerge.merge("", "", "").text());
        assertEquals("", TextMerge.merge("a", "", "a").text());
        assertEquals("a\n", TextMerge.merge("", "", "a\n").text());
        assertTrue(TextMerge.merge("", "", "").hunks().isEmpty());
    }
}
