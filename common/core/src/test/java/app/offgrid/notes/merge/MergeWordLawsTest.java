package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.merge.MergedText.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What becomes of each word, and when a person is asked; the oracles know how the texts were made, not how they merge. */
class MergeWordLawsTest {
    @Property(seed = "301", tries = 6000, shrinking = ShrinkingMode.OFF)
    void noWordIsLostMadeUpDoubledOrPutOutOfOrder(@ForAll long seed) {
        int form = (int) Math.floorMod(seed, 2L * Drafts.Kind.values().length);

        assertNull(WordLaws.broken(new Drafts(seed, Drafts.Kind.values()[form / 2], form % 2 == 1)));
    }

    @Test
    void theFirstMergeThatWasFoundOutOfOrderKeepsItsWordsInOrder() {
        MergedText merged =
                TextMerge.merge("w4 w5\nw6 w7 w8 w9 w10\n", "w4 w6 w8 w9 w10\n", "w4 w5\nt1 t2 w6 w7 w8 w9 w10\n");

        String text = merged.withAll(Choice.THEIRS);
        assertTrue(text.indexOf("w4") < text.indexOf("t1") && text.indexOf("t2") < text.indexOf("w6"), text);
    }

    @Property(seed = "302", tries = 3000, shrinking = ShrinkingMode.OFF)
    void changesWithAWordBetweenThemNeverAskAnybody(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String word = "word" + i;
            boolean changed = i % 2 == 1 && random.nextBoolean();
            String fresh = changed ? "new" + i : word;
            boolean isMine = random.nextBoolean();
            base.add(word);
            mine.add(isMine ? fresh : word);
            theirs.add(isMine ? word : fresh);
            expected.add(fresh);
        }

        MergedText merged = TextMerge.merge(lines(base), lines(mine), lines(theirs));

        assertTrue(merged.isClean(), () -> "" + merged.hunks());
        assertEquals(lines(expected), merged.text());
    }

    @Property(seed = "303", tries = 3000, shrinking = ShrinkingMode.OFF)
    void differentChangesOfOneWordAlwaysAsk(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            base.add("word" + i);
        }
        int place = random.nextInt(24);
        List<String> mine = new ArrayList<>(base);
        List<String> theirs = new ArrayList<>(base);
        switch (random.nextInt(4)) {
            case 0:
                mine.set(place, "mine");
                theirs.set(place, "theirs");
                break;
            case 1:
                mine.remove(place);
                theirs.set(place, "theirs");
                break;
            case 2:
                mine.set(place, "mine and more");
                theirs.set(place, "theirs");
                break;
            default:
                mine.add(place, "mine");
                theirs.add(place, "theirs");
        }

        MergedText merged = TextMerge.merge(lines(base), lines(mine), lines(theirs));

        assertFalse(merged.isClean(), () -> merged.hunks() + " of " + lines(mine) + lines(theirs));
        assertTrue(merged.withAll(Choice.THEIRS).contains("theirs"));
    }

    @Property(seed = "304", tries = 3000, shrinking = ShrinkingMode.OFF)
    void mergingAgainChangesNothing(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String base = texts.text();
        String mine = texts.edited(base);
        String theirs = texts.edited(base);
        MergedText merged = TextMerge.merge(base, mine, theirs);

        assertEquals(
                merged.hunks().toString(),
                TextMerge.merge(base, mine, theirs).hunks().toString());
        String result = merged.withAll(Choice.MINE);
        assertEquals(result, TextMerge.compare(result, result, result).text());
        assertEquals(result, TextMerge.compare(base, result, result).text());
        assertEquals(result, TextMerge.compare(mine, result, mine).text());
    }

    private static String lines(List<String> words) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            lines.append(words.get(i)).append(i % 8 == 7 ? '\n' : ' ');
        }
        return lines.toString();
    }
}
