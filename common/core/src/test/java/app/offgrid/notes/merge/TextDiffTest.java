package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void equalTextsAreOneSpan() {
        assertEquals(
                "[SAME(a red car)]", TextDiff.words("a red car", "a red car").toString());
        assertEquals("[]", TextDiff.words("", "").toString());
    }

    @Test
    void aReplacedWordIsMarkedWhole() {
        assertEquals(
                "[SAME(a ), REMOVED(red), ADDED(redder), SAME( car)]",
                TextDiff.words("a red car", "a redder car").toString());
    }

    @Test
    void neighbouringWordsThatChangedAreMarkedTogether() {
        assertEquals(
                "[SAME(the ), REMOVED(quick brown), ADDED(slow red), SAME( fox)]",
                TextDiff.words("the quick brown fox", "the slow red fox").toString());
    }

    @Test
    void anInsertedItemIsMarkedAsALine() {
        assertEquals(
                "[SAME(- [ ] tent\n), ADDED(- [ ] stove\n), SAME(- [ ] torch)]",
                TextDiff.words("- [ ] tent\n- [ ] torch", "- [ ] tent\n- [ ] stove\n- [ ] torch")
                        .toString());
    }

    @Test
    void emojiAndMarksAreNeverCut() {
        assertEquals(
                "[REMOVED(\uD83D\uDC4D\uD83C\uDFFB), ADDED(\uD83D\uDC4D\uD83C\uDFFF)]",
                TextDiff.words("\uD83D\uDC4D\uD83C\uDFFB", "\uD83D\uDC4D\uD83C\uDFFF")
                        .toString());
        assertEquals(
                "[REMOVED(caf\u0065\u0301), ADDED(cafe)]",
                TextDiff.words("caf\u0065\u0301", "cafe").toString());
    }
}
