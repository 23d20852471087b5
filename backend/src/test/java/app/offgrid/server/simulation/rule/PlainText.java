package app.offgrid.server.simulation.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is certain of a text that two versions were merged into without asking anybody. A word is a run of letters and figures,
 * and in these texts nobody types one twice, so that its place tells whose edit it is.
 *
 * <p>Where each has changed lines of its own, the text is known line by line. Where they have changed a line both: every new
 * word is there, every word that one took out is gone, none is there twice, and two words keep the order on which all texts
 * agree that have both. Somebody must be asked where both put something between two words that stand side by side, or put
 * different words in the place of one. Texts in which a line or a word has moved, or stands twice, are not judged: there the
 * document itself knows limits.
 */
final class PlainText {
    private final String base;
    private final String mine;
    private final String theirs;
    private final List<String> baseWords;
    private final List<String> myWords;
    private final List<String> theirWords;

    private PlainText(String base, String mine, String theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        baseWords = words(base);
        myWords = words(mine);
        theirWords = words(theirs);
    }

    /** Why the merged text is wrong; null if nothing is. Both versions differ from the base, and from each other. */
    static String fault(String base, String mine, String theirs, String merged) {
        PlainText texts = new PlainText(base, mine, theirs);
        return texts.isJudged() ? texts.faultOf(merged) : null;
    }

    /** Nothing has moved, and nothing is there twice. */
    private boolean isJudged() {
        return isOnce(baseWords)
                && isOnce(myWords)
                && isOnce(theirWords)
                && isInOrder(baseWords, myWords)
                && isInOrder(baseWords, theirWords)
                && isInOrder(myWords, theirWords);
    }

    private String faultOf(String merged) {
        List<String> words = words(merged);
        String asked = unasked();
        if (asked != null) {
            return asked;
        }
        Set<String> wanted = new LinkedHashSet<>(baseWords);
        wanted.addAll(myWords);
        wanted.addAll(theirWords);
        wanted.removeIf(word -> baseWords.contains(word) && (!myWords.contains(word) || !theirWords.contains(word)));
        if (!isOnce(words)) {
            return "a word is there twice: " + merged;
        }
        if (!new HashSet<>(words).equals(wanted)) {
            return "the words should be " + wanted + ", and are " + words;
        }
        if (!isInOrder(baseWords, words) || !isInOrder(myWords, words) || !isInOrder(theirWords, words)) {
            return "out of order: " + merged;
        }
        List<String> lines = PlainLines.merged(lines(base), lines(mine), lines(theirs));
        return lines == null || lines.equals(lines(merged))
                ? null
                : "the lines should be " + lines + ", and are " + lines(merged);
    }

    /** Why somebody must have been asked; null if that is not certain. */
    private String unasked() {
        List<String> kept = new ArrayList<>(baseWords);
        kept.retainAll(myWords);
        kept.retainAll(theirWords);
        List<String> inBase = gaps(base, kept);
        List<String> inMine = gaps(mine, kept);
        List<String> inTheirs = gaps(theirs, kept);
        for (int i = 0; i < inBase.size(); i++) {
            String before = inBase.get(i);
            String my = inMine.get(i);
            String their = inTheirs.get(i);
            boolean isOnePlace = isWithinALine(before) && isBrokenLike(before, my) && isBrokenLike(before, their);
            boolean areBothNew = !words(my).isEmpty()
                    && !words(their).isEmpty()
                    && !words(my).equals(words(their));
            boolean isOneWord = words(before).size() <= 1
                    && words(before).stream()
                            .noneMatch(word -> words(my + " " + their).contains(word));
            if (isOnePlace && areBothNew && isOneWord) {
                return "both put other words in the place of \"" + before + "\", and nobody is asked";
            }
        }
        return null;
    }

    /** Without the line ends around it; no item of a list, where both are kept. */
    private static boolean isWithinALine(String gap) {
        return gap.strip().indexOf('\n') < 0 && gap.indexOf('[') < 0;
    }

    /** The other gap begins and ends with as many line ends, and has none within. */
    private static boolean isBrokenLike(String gap, String other) {
        return isWithinALine(other)
                && breaks(gap, true) == breaks(other, true)
                && breaks(gap, false) == breaks(other, false);
    }

    private static long breaks(String gap, boolean isAtStart) {
        String rest = isAtStart ? gap.stripTrailing() : gap.stripLeading();
        return rest.chars().filter(letter -> letter == '\n').count();
    }

    /** What stands before the first of these words, between each two of them, and after the last. */
    private static List<String> gaps(String text, List<String> words) {
        List<String> gaps = new ArrayList<>();
        int from = 0;
        for (String word : words) {
            int at = placeOf(text, word, from);
            gaps.add(text.substring(from, at));
            from = at + word.length();
        }
        gaps.add(text.substring(from));
        return gaps;
    }

    private static int placeOf(String text, String word, int from) {
        int at = text.indexOf(word, from);
        while (isInWord(text, at - 1) || isInWord(text, at + word.length())) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isInWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = isInWord(text, i);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                // A mark in a box is no word.
                if (i - start > 1) {
                    words.add(text.substring(start, i));
                }
                start = -1;
            }
        }
        return words;
    }

    /** What follows the last line feed is a line only if it says something. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static boolean isOnce(List<String> words) {
        return new HashSet<>(words).size() == words.size();
    }

    /** True if what both have is in one order. */
    static boolean isInOrder(List<String> some, List<String> others) {
        Map<String, Integer> places = new HashMap<>();
        for (String word : some) {
            places.put(word, places.size());
        }
        int last = -1;
        for (String word : others) {
            int place = places.getOrDefault(word, last);
            if (place < last) {
                return false;
            }
            last = place;
        }
        return true;
    }
}
