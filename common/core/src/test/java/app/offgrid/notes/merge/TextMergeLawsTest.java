package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.merge.MergedText.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws of merging, over random notes and edits. The merge is taken without its short cuts where the law allows. */
class TextMergeLawsTest {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    @Property(seed = "101", tries = 3000, shrinking = ShrinkingMode.OFF)
    void ifOneSideChangedNothingTheOthersTextIsTheResult(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String base = texts.text();
        String changed = texts.edited(base);

        assertEquals(changed, TextMerge.compare(base, changed, base).text());
        assertEquals(changed, TextMerge.compare(base, base, changed).text());
        assertEquals(changed, TextMerge.merge(base, changed, base).text());
        assertEquals(changed, TextMerge.merge(base, base, changed).text());
    }

    @Property(seed = "102", tries = 3000, shrinking = ShrinkingMode.OFF)
    void ifBothSidesChangedAlikeThatIsTheResult(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String base = texts.text();
        String changed = texts.edited(base);

        assertEquals(changed, TextMerge.compare(base, changed, changed).text());
        assertEquals(changed, TextMerge.merge(base, changed, changed).text());
    }

    @Property(seed = "103", tries = 3000, shrinking = ShrinkingMode.OFF)
    void swappingTheSidesSwapsTheirNamesOnly(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String base = texts.text();
        String mine = texts.edited(base);
        String theirs = texts.edited(base);

        MergedText merged = TextMerge.merge(base, mine, theirs);
        MergedText swapped = TextMerge.merge(base, theirs, mine);

        assertEquals(
                merged.hunks().size(),
                swapped.hunks().size(),
                () -> merged.hunks() + " but " + swapped.hunks() + " of " + base + " / " + mine + " / " + theirs);
        for (int i = 0; i < merged.hunks().size(); i++) {
            assertEquals(
                    merged.hunks().get(i).isConflict(), swapped.hunks().get(i).isConflict());
            assertEquals(merged.hunks().get(i).base(), swapped.hunks().get(i).base());
            assertEquals(merged.hunks().get(i).mine(), swapped.hunks().get(i).theirs());
            assertEquals(merged.hunks().get(i).theirs(), swapped.hunks().get(i).mine());
        }
        assertEquals(merged.withAll(Choice.MINE), swapped.withAll(Choice.THEIRS));
    }

    /**
     * With no word twice in a text, a clean merge has exactly the words that were in the base and that neither side
     * took out, and those that either put in; and of each side the words that are left are in that side's order.
     */
    @Property(seed = "104", tries = 5000, shrinking = ShrinkingMode.OFF)
    void aCleanMergeHasExactlyTheChangesOfBothSides(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            base.add("w" + i + (random.nextInt(5) == 0 ? "\n" : ""));
        }
        List<String> mine = changed(base, "m", random);
        List<String> theirs = changed(base, "t", random);
        MergedText merged = TextMerge.merge(String.join(" ", base), String.join(" ", mine), String.join(" ", theirs));

        if (merged.isClean()) {
            List<String> result = wordsOf(merged.text());
            Set<String> expected = new HashSet<>(wordsOf(String.join(" ", base)));
            Set<String> before = new HashSet<>(expected);
            List<String> inMine = wordsOf(String.join(" ", mine));
            List<String> inTheirs = wordsOf(String.join(" ", theirs));
            expected.retainAll(inMine);
            expected.retainAll(inTheirs);
            inMine.stream().filter(word -> !before.contains(word)).forEach(expected::add);
            inTheirs.stream().filter(word -> !before.contains(word)).forEach(expected::add);
            assertEquals(expected, new HashSet<>(result));
            // What both put in at different places is there twice.
            result.removeIf(word -> word.startsWith("c"));
            expected.removeIf(word -> word.startsWith("c"));
            assertEquals(expected.size(), result.size());
            assertInOrder(inMine, result);
            assertInOrder(inTheirs, result);
        }
    }

    private static List<String> changed(List<String> words, String name, Random random) {
        List<String> changed = new ArrayList<>(words);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.size());
            if (random.nextBoolean()) {
                changed.remove(at);
            }
            for (int k = random.nextInt(3); k > 0; k--) {
                // Now and then both sides put in the same word.
                String word = random.nextInt(8) == 0 ? "c" + random.nextInt(4) : name + i + "_" + k;
                if (!changed.contains(word)) {
                    changed.add(at, word);
                }
            }
        }
        return changed;
    }

    private static List<String> wordsOf(String text) {
        return new ArrayList<>(List.of(text.trim().split("\\s+")));
    }

    private static void assertInOrder(List<String> words, List<String> result) {
        List<String> left = new ArrayList<>(words);
        left.retainAll(result);
        List<String> inResult = new ArrayList<>(result);
        inResult.retainAll(words);
        assertEquals(left, inResult);
    }

    @Property(seed = "105", tries = 3000, shrinking = ShrinkingMode.OFF)
    void editsOfDifferentLinesGiveExactlyBoth(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder base = new StringBuilder();
        StringBuilder mine = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String line = "line " + i + " says something\n";
            boolean isMine = random.nextBoolean();
            String other = random.nextBoolean() ? "line " + i + " says other things\n" : "quite different " + i + "\n";
            String changed = random.nextInt(3) == 0 ? "" : other;
            changed = random.nextInt(3) == 0 ? line : changed;
            base.append(line);
            mine.append(isMine ? changed : line);
            theirs.append(isMine ? line : changed);
            expected.append(changed);
        }

        assertEquals(
                expected.toString(),
                TextMerge.merge(base.toString(), mine.toString(), theirs.toString())
                        .text());
    }

    @Property(seed = "106", tries = 5000, shrinking = ShrinkingMode.OFF)
    void noHunkBeginsOrEndsWithinACharacter(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String base = texts.text();
        String mine = texts.edited(base);
        String theirs = texts.edited(base);
        Set<String> clusters = new HashSet<>(clusters(base));
        clusters.addAll(clusters(mine));
        clusters.addAll(clusters(theirs));
        clusters.add("\n");
        clusters.add("\r\n");

        for (Hunk hunk : TextMerge.merge(base, mine, theirs).hunks()) {
            for (String version : new String[] {hunk.base(), hunk.mine(), hunk.theirs()}) {
                assertTrue(clusters.containsAll(clusters(version)), () -> "cut: " + hunk);
            }
        }
    }

    @Property(seed = "107", tries = 3000, shrinking = ShrinkingMode.OFF)
    void theHunksAreTheTextAndEachConflictIsOne(@ForAll long seed) {
        Texts texts = new Texts(seed);
        String base = texts.text();
        MergedText merged = TextMerge.merge(base, texts.edited(base), texts.edited(base));

        StringBuilder text = new StringBuilder();
        boolean settledBefore = false;
        for (Hunk hunk : merged.hunks()) {
            text.append(hunk.mine());
            assertTrue(hunk.isConflict() || !settledBefore && !hunk.text().isEmpty());
            assertTrue(!hunk.isConflict() || !hunk.mine().equals(hunk.theirs()), () -> "" + hunk);
            settledBefore = !hunk.isConflict();
        }
        String resolved = merged.withAll(Choice.MINE);
        assertTrue(text.toString().equals(resolved) || text.toString().startsWith(resolved));
        assertTrue(text.length() - resolved.length() <= 2);
    }

    static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        Matcher matcher = CLUSTER.matcher(text);
        while (matcher.find()) {
            clusters.add(matcher.group());
        }
        return clusters;
    }
}
