package app.offgrid.notes.markup;

import java.util.ArrayList;
import java.util.List;

/** The text of one block while it is collected: white space collapsed, emphasis and links as Markdown. */
final class InlineText {
    private static final int MOST_MARKS = 32;

    /** Something that began and has not ended: emphasis, code or a link. */
    private static final class Mark {
        private final String element;
        private final String sign;
        private final String target;
        private int start;

        Mark(String element, String sign, String target, int start) {
            this.element = element;
            this.sign = sign;
            this.target = target;
            this.start = start;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<Mark>();
    private boolean inCode;

    /** Adds characters of the source: any white space is one space, save that a no-break space always counts. */
    void add(String characters) {
        StringBuilder collapsed = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '\u00a0') {
                collapsed.append(' ');
            } else if (c > ' ') {
                collapsed.append(c);
            } else if (!endsInSpace(collapsed)) {
                collapsed.append(' ');
            }
        }
        text.append(inCode ? collapsed.toString() : MarkdownEscape.inline(collapsed.toString()));
    }

    private boolean endsInSpace(StringBuilder collapsed) {
        StringBuilder before = collapsed.length() > 0 ? collapsed : text;
        return before.length() == 0 || before.charAt(before.length() - 1) <= ' ';
    }

    /** Adds Markdown as it is. */
    void addRaw(String markdown) {
        text.append(markdown);
    }

    void open(String element, String sign, String target) {
        if (marks.size() < MOST_MARKS) {
            marks.add(new Mark(element, sign, target, text.length()));
            inCode |= sign.equals("`");
        }
    }

    /** Ends the innermost mark of this element with all within it; nothing if there is none. */
    void close(String element) {
        int found = marks.size() - 1;
        while (found >= 0 && !marks.get(found).element.equals(element)) {
            found--;
        }
        while (found >= 0 && marks.size() > found) {
            wrap(marks.remove(marks.size() - 1));
        }
        inCode = false;
        for (Mark mark : marks) {
            inCode |= mark.sign.equals("`");
        }
    }

    /** Takes what was collected; marks that are open go on in the next block. */
    String take() {
        for (int i = marks.size() - 1; i >= 0; i--) {
            wrap(marks.get(i));
        }
        String taken = text.toString();
        text.setLength(0);
        for (Mark mark : marks) {
            mark.start = 0;
        }
        return taken;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    private void wrap(Mark mark) {
        String content = text.toString().substring(mark.start);
        String core = content.trim();
        if (core.length() == 0) {
            return;
        }
        int lead = content.indexOf(core);
        text.setLength(mark.start + lead);
        text.append(wrapped(mark, core)).append(content.substring(lead + core.length()));
    }

    private static String wrapped(Mark mark, String core) {
        if (mark.target != null) {
            return link(core, mark.target);
        }
        if (mark.sign.equals("`")) {
            String fence = fence(core, 1);
            String space = core.startsWith("`") || core.endsWith("`") ? " " : "";
            return fence + space + core + space + fence;
        }
        return mark.sign + core + mark.sign;
    }

    static String link(String label, String target) {
        if (label.equals(target)) {
            return target;
        }
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '(' || c == ')' || c <= ' ' || c == '<' || c == '>') {
                safe.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            } else {
                safe.append(c);
            }
        }
        return "[" + label + "](" + safe + ")";
    }

    /** As many backticks as no run in the text has, at least so many. */
    static String fence(String code, int least) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        StringBuilder fence = new StringBuilder();
        for (int i = 0; i < Math.max(least, longest + 1); i++) {
            fence.append('`');
        }
        return fence.toString();
    }
}
