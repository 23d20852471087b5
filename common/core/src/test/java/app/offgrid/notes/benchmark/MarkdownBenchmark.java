package app.offgrid.notes.benchmark;

import app.offgrid.notes.markdown.PlainText;

/** Reads Markdown of 1/4, 1/2 and 1 MiB, the usual and the worst found, and prints milliseconds: the best of five. */
public final class MarkdownBenchmark {
    private static final String[][] TEXTS = {
        {
            "notes",
            "# Plan\n\nSome *words* of a **note** with `code`, see https://example.org/a_b.\n\n"
                    + "- [ ] milk\n  - [x] oat [link](https://e.org)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        },
        {"stars", "*a "},
        {"brackets", "[a]("},
        {"ticks", "`a``"},
        {"quotes", "> "},
        {"looks", "*a_b`c[d](e)f`g_h*"},
        {"rows", "|a\n|-\n"}
    };

    private MarkdownBenchmark() {}

    public static void main(String[] arguments) {
        for (String[] text : TEXTS) {
            System.out.printf("%-10s", text[0]);
            for (int size = 1 << 18; size <= 1 << 20; size *= 2) {
                StringBuilder all = new StringBuilder();
                while (all.length() < size) {
                    all.append(text[1]);
                }
                System.out.printf(" %6.1f ms", best(all.toString()));
            }
            System.out.println();
        }
    }

    private static double best(String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            if (PlainText.of(text, "\n").length() > 2 * text.length()) {
                throw new IllegalStateException("longer than the text");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
