package app.offgrid.conformance.device;

import java.util.Arrays;
import java.util.List;

/** The simplest merge of texts that a device can do: one changed run of lines on each side, if they do not touch. */
final class LineMerge {
    private LineMerge() {}

    /** Both changes in one text; null if a person has to be asked. */
    static String merge(String base, String mine, String theirs) {
        List<String> old = lines(base);
        Run ours = Run.between(old, lines(mine));
        Run others = Run.between(old, lines(theirs));
        if (ours.end < others.start) {
            return apply(old, ours, others);
        }
        return others.end < ours.start ? apply(old, others, ours) : null;
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static String apply(List<String> old, Run first, Run second) {
        StringBuilder out = new StringBuilder();
        append(out, old.subList(0, first.start));
        append(out, first.lines);
        append(out, old.subList(first.end, second.start));
        append(out, second.lines);
        append(out, old.subList(second.end, old.size()));
        return out.substring(0, out.length() - 1);
    }

    private static void append(StringBuilder out, List<String> lines) {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    /** Lines {@code start} to {@code end} of the old text have become others. */
    private record Run(int start, int end, List<String> lines) {
        static Run between(List<String> old, List<String> now) {
            int shorter = Math.min(old.size(), now.size());
            int start = 0;
            while (start < shorter && old.get(start).equals(now.get(start))) {
                start++;
            }
            int tail = 0;
            while (tail < shorter - start && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
                tail++;
            }
            return new Run(start, old.size() - tail, now.subList(start, now.size() - tail));
        }
    }
}
