package app.offgrid.notes.markup;

/** Preformatted text while it comes in: every character counts, and elements in it count only as line ends. */
final class CodeBlock {
    private final StringBuilder code = new StringBuilder();
    private final String element;
    private int depth = 1;

    /** @param element whose end tag ends the block */
    CodeBlock(String element) {
        this.element = element;
    }

    void text(String text) {
        code.append(text.replace('\u00a0', ' '));
    }

    /** Takes a tag within the block; true if it ends the block. */
    boolean tag(boolean isStart, String name, HtmlElement kind) {
        if (name.equals(element)) {
            depth += isStart ? 1 : -1;
        }
        boolean isLine = kind == HtmlElement.LINE || kind == HtmlElement.PARAGRAPH;
        boolean endsInBreak = code.length() > 0 && code.charAt(code.length() - 1) == '\n';
        // A line that holds nothing but a break is one line, not two.
        if (kind == HtmlElement.BREAK && isStart || isLine && !isStart && depth > 0 && !endsInBreak) {
            code.append('\n');
        }
        return depth == 0;
    }

    /** The lines without the empty ones at the end; empty if nothing is there. */
    String lines() {
        String lines = code.toString();
        int from = lines.startsWith("\n") ? 1 : 0;
        int to = lines.length();
        while (to > from && lines.charAt(to - 1) <= ' ') {
            to--;
        }
        return lines.substring(from, to);
    }

    /** The block between fences. */
    static String fenced(String lines) {
        String fence = InlineText.fence(lines, 3);
        return fence + "\n" + lines + "\n" + fence;
    }
}
