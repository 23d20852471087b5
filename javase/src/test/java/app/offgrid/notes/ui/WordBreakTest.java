package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordBreakTest {
    @Test
    void aPlaceBetweenTwoLettersIsGoodToCutAt() {
        assertEquals(2, WordBreak.wholeBefore("abcd", 2, 0));
    }

    @Test
    void aSurrogatePairAndALetterWithItsMarksAreNotCut() {
        assertEquals(1, WordBreak.wholeBefore("a\ud83d\ude00b", 2, 0));
        assertEquals(3, WordBreak.wholeBefore("a\ud83d\ude00b", 3, 0));
        assertEquals(1, WordBreak.wholeBefore("ae\u0301\u0302b", 3, 0));
    }

    @Test
    void aVowelSignOfHindiStaysWithItsLetterAndAnEmojiOfSeveralStaysOne() {
        assertEquals(2, WordBreak.wholeBefore("\u0915\u093f\u0924\u093e\u092c", 3, 0));
        assertEquals(1, WordBreak.wholeBefore("a\ud83d\udc69\u200d\ud83d\udcbb", 4, 0));
    }

    @Test
    void whatIsTooWideAsAWholeIsTakenAsAWhole() {
        assertEquals(2, WordBreak.wholeBefore("\ud83d\ude00\ud83d\ude00", 1, 0));
        assertEquals(4, WordBreak.wholeBefore("\ud83d\ude00\ud83d\ude00", 3, 2));
        assertEquals(1, WordBreak.wholeBefore("ab", 0, 0));
        assertEquals(2, WordBreak.wholeBefore("e\u0301", 1, 0));
    }
}
