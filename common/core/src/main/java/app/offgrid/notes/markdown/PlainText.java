package app.offgrid.notes.markdown;

import java.util.List;

/** A Markdown text without its signs. */
public final class PlainText {
    /** After these a line goes on as a sentence does: Latin, Arabic, Hindi, dashes. */
    private static final String PUNCTUATION = ".,;:!?\u2026" + "\u060c\u061b\u061f\u06d4" + "\u0964" + "\u2013\u2014";

    private PlainText() {}

    /**
     * The words of a text.
     *
     * @param between what stands between two lines
     */
    public static String of(String markdown, String between) {
        StringBuilder plain = new StringBuilder();
        append(Markdown.parse(markdown), between, plain);
        return plain.toString();
    }

    /** The words of one block's inlines. */
    public static String of(List<Inline> inlines) {
        StringBuilder plain = new StringBuilder();
        for (Inline inline : inlines) {
            plain.append(inline.text());
        }
        return plain.toString();
    }

    /**
     * One line of several: joined by dots, or by a space where punctuation parts them already.
     *
     * @param begun what comes first; may be empty
     * @param lines a line each
     */
    public static String joined(String begun, String lines) {
        StringBuilder joined = new StringBuilder(begun.trim());
        int at = 0;
        while (at < lines.length()) {
            int end = lines.indexOf('\n', at);
            end = end < 0 ? lines.length() : end;
            if (joined.length() > 0) {
                boolean parted = PUNCTUATION.indexOf(joined.charAt(joined.length() - 1)) >= 0;
                joined.append(parted ? " " : " \u00b7 ");
            }
            joined.append(lines, at, end);
            at = end + 1;
        }
        return joined.toString();
    }

    private static void append(Block block, String between, StringBuilder plain) {
        if (block.kind() == Block.Kind.CODE) {
            lines(block.text(), between, plain);
        } else if (block.children().isEmpty()) {
            lines(of(block.inlines()), between, plain);
        } else if (block.kind() == Block.Kind.ROW) {
            StringBuilder row = new StringBuilder();
            for (Block cell : block.children()) {
                row.append(row.length() > 0 ? " " : "").append(of(cell.inlines()));
            }
            lines(row.toString(), between, plain);
        } else {
            for (Block child : block.children()) {
                append(child, between, plain);
            }
        }
    }

    private static void lines(String text, String between, StringBuilder plain) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).trim();
            if (line.length() > 0) {
                plain.append(plain.length() > 0 ? between : "").append(line);
            }
            at = end + 1;
        }
    }
}
