package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A merge cuts a text only where a character as a person sees it ends. The oracles are the JDK's own segmentation
 * ({@code \X}) and the way in which the text was put together; the latter also knows jamo and Indic conjuncts, which the
 * JDK of today cuts.
 */
class GraphemeLawsTest {
    private static final String[] CHARACTERS = {
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\uD83D\uDC4D\uD83C\uDFFF",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "\uD83C\uDDEB\uD83C\uDDF7",
        "1\uFE0F\u20E3",
        "\u2764\uFE0F",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
        "\u1112\u1161\u11AB",
        "\uD55C",
        "\u0915\u094D\u0937\u093F",
        "\u0E19\u0E49\u0E33",
        "e\u0301",
        "a\u0323\u0302",
        "\u05E9\u05C1\u05B8",
        "\u0628\u0651\u064E",
        "\uD842\uDFB7",
        "\u304B\u3099",
        "a",
        " ",
        ",",
        "\n",
        "\r\n"
    };

    @Property(seed = "401", tries = 8000, shrinking = ShrinkingMode.OFF)
    void noHunkIsCutWithinACharacter(@ForAll long seed) {
        Random random = new Random(seed);
        String base = text(random, "", random.nextInt(30));
        String mine = edited(random, base);
        String theirs = edited(random, base);
        Set<String> wholes = new TreeSet<>();
        for (String text : new String[] {base, mine, theirs}) {
            wholes.addAll(TextMergeLawsTest.clusters(text));
        }
        wholes.add("\n");
        wholes.add("\r\n");

        for (Hunk hunk : TextMerge.compare(base, mine, theirs).hunks()) {
            for (String version : new String[] {hunk.base(), hunk.mine(), hunk.theirs()}) {
                for (String cluster : TextMergeLawsTest.clusters(version)) {
                    assertTrue(wholes.contains(cluster), () -> "cut: " + hunk);
                }
                assertTrue(
                        version.isEmpty()
                                || !Character.isLowSurrogate(version.charAt(0))
                                        && !Character.isHighSurrogate(version.charAt(version.length() - 1)),
                        () -> "half a pair: " + hunk);
            }
        }
    }

    @Property(seed = "402", tries = 8000, shrinking = ShrinkingMode.OFF)
    void everyWordEndsWhereACharacterWasEnded(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        Set<Integer> borders = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            borders.add(text.length());
        }

        Words words = Words.of(text.toString(), new Vocabulary());
        for (int i = 0; i < words.count(); i++) {
            int border = words.length(0, i + 1);
            assertTrue(borders.contains(border), () -> border + " in " + text);
        }
    }

    private static String text(Random random, String start, int characters) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < characters; i++) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    /** Whole characters taken out and put in, as people do. */
    private static String edited(Random random, String text) {
        StringBuilder edited = new StringBuilder();
        for (String cluster : TextMergeLawsTest.clusters(text)) {
            edited.append(random.nextInt(12) == 0 ? text(random, "", random.nextInt(2)) : cluster);
        }
        return edited.toString();
    }
}
