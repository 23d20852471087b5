package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Laws of differences and of the tokens that they are made of. */
class TextDiffLawsTest {
    @Property(seed = "201", tries = 3000, shrinking = ShrinkingMode.OFF)
    void theSpansMakeUpBothTexts(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String from = texts.text();
        String to = texts.edited(from);
        StringBuilder old = new StringBuilder();
        StringBuilder fresh = new StringBuilder();
        Span.Kind before = null;

        for (Span span : TextDiff.words(from, to)) {
            old.append(span.kind() == Span.Kind.ADDED ? "" : span.text());
            fresh.append(span.kind() == Span.Kind.REMOVED ? "" : span.text());
            assertFalse(span.text().isEmpty());
            assertFalse(span.kind() == before);
            assertFalse(before == Span.Kind.ADDED && span.kind() == Span.Kind.REMOVED);
            before = span.kind();
        }

        assertEquals(from, old.toString());
        assertEquals(to, fresh.toString());
    }

    @Property(seed = "202", tries = 3000, shrinking = ShrinkingMode.OFF)
    void noWordBeginsOrEndsWithinACharacter(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int[] codes = {
            'a', '7', ' ', '.', '\r', '\n', 0x301, 0x93F, 0x94D, 0x915, 0x200D, 0x200C, 0xFE0F, 0x20E3, 0x1F468, 0x2764,
            0x1F3FD, 0x1F1E9, 0x1F1EA, 0xE33, 0xE01, 0x6771, 0x3099, 0x304B, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x600,
            0x661, 0xE0067, 0xE007F, 0x1F3F4, 0xAD, 0x200F, 0xA9
        };
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(9) == 0 ? random.nextInt(0x3000) : codes[random.nextInt(codes.length)]);
        }
        List<String> clusters = TextMergeLawsTest.clusters(text.toString());
        Words words = Words.of(text.toString(), new Vocabulary());

        int cluster = 0;
        int end = 0;
        for (int i = 0; i < words.count(); i++) {
            int border = words.length(0, i + 1);
            while (end < border) {
                end += clusters.get(cluster++).length();
            }
            assertEquals(end, border, () -> "a border within " + escaped(text));
        }
        assertEquals(text.length(), end);
    }

    @Property(seed = "203", tries = 2000, shrinking = ShrinkingMode.OFF)
    void aDiffOfShortSequencesIsShortestAndRight(@ForAll long seed) {
        Random random = new Random(seed);
        int[] old = numbers(random, random.nextInt(40), 1 + random.nextInt(6));
        int[] fresh = numbers(random, random.nextInt(40), 1 + random.nextInt(6));

        assertEquals(
                old.length + fresh.length - 2 * longestCommon(old, fresh),
                changes(old, fresh, Diff.edits(old, fresh, Diff.STEPS)));
    }

    @Property(seed = "204", tries = 100, shrinking = ShrinkingMode.OFF)
    void aDiffKeepsToItsBudgetAndIsStillRight(@ForAll long seed) {
        Random random = new Random(seed);
        int[] old = numbers(random, random.nextInt(20000), 1 + random.nextInt(2000));
        int[] fresh = numbers(random, random.nextInt(20000), 1 + random.nextInt(2000));
        long total = old.length + fresh.length;
        long budget = random.nextInt(3_000_000);

        changes(old, fresh, Diff.edits(old, fresh, budget));
        long steps = Diff.steps(old, fresh, budget);
        assertTrue(steps <= budget + 2 * Diff.LEAST_COST * (total + 1), steps + " steps for " + total);
    }

    @Property(seed = "205", tries = 60, shrinking = ShrinkingMode.OFF)
    void anAlignmentIsRightAndLightTokensNeverTakeTheMatchOfOthers(@ForAll long seed) {
        Random random = new Random(seed);
        int different = 2 + random.nextInt(30);
        int[] old = numbers(random, random.nextInt(200), different);
        int[] fresh = numbers(random, random.nextInt(200), different);
        boolean[] light = new boolean[different];
        for (int i = 0; i < different; i++) {
            light[i] = random.nextInt(3) == 0;
        }
        List<Edit> edits = Alignment.edits(old, fresh, light, Diff.STEPS);
        changes(old, fresh, edits);
        int kept = heavy(old, light).length;
        for (Edit edit : edits) {
            kept -= heavy(Arrays.copyOfRange(old, edit.from, edit.to), light).length;
        }

        assertEquals(longestCommon(heavy(old, light), heavy(fresh, light)), kept);
    }

    private static int[] heavy(int[] numbers, boolean[] light) {
        return Arrays.stream(numbers).filter(number -> !light[number]).toArray();
    }

    /** Texts that a search can be made to work hard on; steps are counted, since seconds depend on the machine. */
    @Test
    void theStepsOfADiffAreBoundedWhateverTheTexts() {
        int length = 500_000;
        int[] equal = new int[length];
        int[] periodic = new int[length];
        int[] letters = numbers(new Random(1), length, 26);
        int[] others = numbers(new Random(2), length, 26);
        int[] unique = new int[length];
        int[] permuted = new int[length];
        for (int i = 0; i < length; i++) {
            periodic[i] = i % 7;
            unique[i] = i;
            permuted[i] = (int) (i * 7919L % length);
        }
        int[][] all = {equal, periodic, letters, others, unique, permuted};
        for (int[] old : all) {
            for (int[] fresh : all) {
                long steps = Diff.steps(old, fresh, Diff.STEPS);
                long most = 2 * (Diff.STEPS + 2L * Diff.LEAST_COST * (2L * length + 1));
                assertTrue(steps <= most, steps + " steps");
            }
        }
    }

    /** Checks that edits describe how one sequence becomes the other; counts the tokens that they touch. */
    private static int changes(int[] old, int[] fresh, List<Edit> edits) {
        int at = 0;
        int newAt = 0;
        int changes = 0;
        for (Edit edit : edits) {
            assertTrue(at == 0 || edit.from > at, "edits have a match between them");
            while (at < edit.from) {
                assertEquals(old[at++], fresh[newAt++]);
            }
            assertEquals(edit.newFrom, newAt);
            assertTrue(edit.to > edit.from || edit.newTo > edit.newFrom);
            changes += edit.to - edit.from + edit.newTo - edit.newFrom;
            at = edit.to;
            newAt = edit.newTo;
        }
        while (at < old.length) {
            assertEquals(old[at++], fresh[newAt++]);
        }
        assertEquals(fresh.length, newAt);
        return changes;
    }

    private static int[] numbers(Random random, int length, int different) {
        int[] numbers = new int[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextInt(different);
        }
        return numbers;
    }

    private static int longestCommon(int[] a, int[] b) {
        int[][] longest = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                longest[i][j] = a[i - 1] == b[j - 1]
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.length][b.length];
    }

    private static String escaped(CharSequence text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(Integer.toHexString(c)).append(' '));
        return escaped.toString();
    }
}
