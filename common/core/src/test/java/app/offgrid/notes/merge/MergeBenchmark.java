package app.offgrid.notes.merge;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how long merges of the longest texts take that a note may have (1 MiB); run its main method. Processor time of
 * the thread, so that other work on the machine does not count: seven runs, cold start
 * included, and the most memory that one run asked for, garbage included.
 */
public final class MergeBenchmark {
    private static final int LENGTH = 1 << 20;
    private static final int RUNS = 7;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String[] VOCABULARY = vocabulary();

    private MergeBenchmark() {}

    public static void main(String[] arguments) {
        String base = prose(1, 12);
        time("small edits", base, edited(base, "mine"), edited(base, "theirs"));
        time(
                "every word different",
                base,
                prose(2, 12).toUpperCase(Locale.ROOT),
                prose(3, 12).replace("e", "x"));
        time("all different, common words", base, prose(2, 12), prose(3, 12));
        String line = prose(4, Integer.MAX_VALUE);
        time("one giant line, small edits", line, edited(line, "mine"), edited(line, "theirs"));
        time("one giant line, all different", line, prose(5, Integer.MAX_VALUE), prose(6, Integer.MAX_VALUE));
        time("random letters of a small set", letters(1), letters(2), letters(3));
        time("ideographs", ideographs(1), ideographs(2), ideographs(3));
        String equal = "same line\n".repeat(100_000);
        time("100,000 equal lines", equal, "mine\n" + equal + "more\n", equal.substring(10 * 50_000) + "theirs\n");
        time("no word twice", unique("a"), unique("b"), unique("c"));
        time("blank lines between", blanks(1), blanks(2), blanks(3));
        time("words deleted everywhere", base, thinned(base, 1), thinned(base, 2));
        time("one word of 1 MiB", "a".repeat(LENGTH), "b".repeat(LENGTH), "c".repeat(LENGTH));
        time("one line of signs", "!".repeat(LENGTH), "!?".repeat(LENGTH / 2), "?!!".repeat(LENGTH / 3));
        time("500,000 one-letter lines", letterLines(1), letterLines(2), letterLines(3));
        time(
                "periodic text",
                "ab cd\n".repeat(LENGTH / 6),
                "ab cd ef\n".repeat(LENGTH / 9),
                "cd\nab ".repeat(LENGTH / 6));
        time("lines permuted", base, permuted(base, 1), permuted(base, 2));
        time("every second character changed", base, secondChanged(base, 'x'), secondChanged(base, 'y'));
        time(
                "lines permuted, one moved and edited each",
                unique("a"),
                permuted(unique("a"), 1),
                unique("a").replace("5\n", "5 b\n"));
    }

    private static void time(String name, String base, String mine, String theirs) {
        MergedText merged = null;
        double[] times = new double[RUNS];
        long allocated = 0;
        for (int i = 0; i < RUNS; i++) {
            long before = THREAD.getCurrentThreadAllocatedBytes();
            long start = THREAD.getCurrentThreadCpuTime();
            merged = TextMerge.merge(base, mine, theirs);
            times[i] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
            allocated = Math.max(allocated, THREAD.getCurrentThreadAllocatedBytes() - before);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-42s min %4.0f, median %4.0f, max %4.0f ms, %4d MiB allocated, %d hunks, %d conflicts%n",
                name,
                times[0],
                times[RUNS / 2],
                times[RUNS - 1],
                allocated >> 20,
                merged.hunks().size(),
                merged.conflicts());
    }

    private static String[] vocabulary() {
        Random random = new Random(7);
        String[] words = new String[5000];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 2 + random.nextInt(8); k > 0; k--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word.toString();
        }
        return words;
    }

    private static String prose(int seed, int wordsInLine) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 1; text.length() < LENGTH - 12; i++) {
            double skewed = random.nextDouble();
            text.append(VOCABULARY[(int) (skewed * skewed * skewed * VOCABULARY.length)]);
            text.append(i % wordsInLine == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    /** A word put in at a hundred places, other ones for each name. */
    private static String edited(String text, String name) {
        StringBuilder edited = new StringBuilder(text);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 100; i++) {
            int at = edited.indexOf(" ", random.nextInt(edited.length() - 100));
            edited.insert(at, " " + name + i);
        }
        return edited.toString();
    }

    private static String letters(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(LENGTH);
        while (text.length() < LENGTH) {
            text.append((char) ('a' + random.nextInt(4))).append(' ');
        }
        return text.toString();
    }

    private static String ideographs(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(LENGTH / 3);
        while (text.length() < LENGTH / 3) {
            text.append((char) (0x4E00 + random.nextInt(3000)));
        }
        return text.toString();
    }

    private static String unique(String name) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; text.length() < LENGTH - 12; i++) {
            text.append(name).append(i).append('\n');
        }
        return text.toString();
    }

    private static String blanks(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(LENGTH);
        while (text.length() < LENGTH - 12) {
            text.append(random.nextInt(3) == 0 ? "" + random.nextInt(1 << 20) : "")
                    .append('\n');
        }
        return text.toString();
    }

    private static String letterLines(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(LENGTH);
        while (text.length() < 1_000_000) {
            text.append((char) ('a' + random.nextInt(26))).append('\n');
        }
        return text.toString();
    }

    private static String permuted(String text, int seed) {
        List<String> lines = Arrays.asList(text.split("(?<=\n)"));
        Collections.shuffle(lines, new Random(seed));
        return String.join("", lines);
    }

    private static String secondChanged(String text, char fresh) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i += 2) {
            changed.setCharAt(i, fresh);
        }
        return changed.toString();
    }

    private static String thinned(String text, int seed) {
        Random random = new Random(seed);
        StringBuilder thinned = new StringBuilder(LENGTH);
        for (String word : text.split("(?<=[ \n])")) {
            thinned.append(random.nextInt(5) == 0 ? "" : word);
        }
        return thinned.toString();
    }
}
