package app.offgrid.notes.writing;

import java.util.ArrayList;
import java.util.List;

/** What the buttons of the formatting bar do: each puts signs around or before what is selected, or takes them away. */
public final class Formatting {
    private static final String STEP = "  ";

    /** How lines begin. */
    public enum Lines {
        CHECK_BOXES,
        BULLETS,
        NUMBERS,
        HEADING
    }

    private Formatting() {}

    /** Bold words, or plain ones again. With nothing selected, the word at the cursor. */
    public static TextState bold(TextState state) {
        return around(state, "**");
    }

    /** Slanted words, or plain ones again. */
    public static TextState italic(TextState state) {
        return around(state, "*");
    }

    private static TextState around(TextState state, String sign) {
        String text = state.text();
        int from = state.from();
        int to = state.to();
        if (from == to) {
            while (from > 0 && isWord(text.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && isWord(text.charAt(to))) {
                to++;
            }
        }
        int length = sign.length();
        if (has(text, from - length, sign) && has(text, to, sign) && !isLonger(text, from, sign)) {
            return new TextState(
                    text.substring(0, from - length) + text.substring(from, to) + text.substring(to + length),
                    state.from() - length,
                    state.to() - length);
        }
        return new TextState(
                text.substring(0, from) + sign + text.substring(from, to) + sign + text.substring(to),
                state.from() + length,
                state.to() + length);
    }

    private static boolean has(String text, int at, String sign) {
        return at >= 0 && text.startsWith(sign, at);
    }

    /** One star before a word is not the half of two. */
    private static boolean isLonger(String text, int from, String sign) {
        return sign.length() == 1 && has(text, from - 2, "**") && !has(text, from - 3, "***");
    }

    private static boolean isWord(char c) {
        return c > ' ' && "*_~`[]()#>.,;:!?\"".indexOf(c) < 0;
    }

    /** A link whose words are selected; the cursor is where the address goes. An address selected becomes the target. */
    public static TextState link(TextState state) {
        String words = state.text().substring(state.from(), state.to());
        String head = state.text().substring(0, state.from());
        String tail = state.text().substring(state.to());
        if (words.startsWith("http://") || words.startsWith("https://")) {
            return TextState.at(head + "[](" + words + ")" + tail, state.from() + 1);
        }
        int cursor = words.length() == 0 ? state.from() + 1 : state.from() + words.length() + 3;
        return TextState.at(head + "[" + words + "]()" + tail, cursor);
    }

    /** The lines that are selected begin in that way, or no longer if all of them do. */
    public static TextState lines(TextState state, Lines kind) {
        boolean all = true;
        for (String line : split(state)) {
            all &= isOf(line, kind);
        }
        StringBuilder changed = new StringBuilder();
        int number = 1;
        for (String line : split(state)) {
            changed.append(changed.length() > 0 || number > 1 ? "\n" : "");
            changed.append(all ? bare(line) : begun(line, kind, number));
            number++;
        }
        return replaced(state, changed.toString());
    }

    /** The lines that are selected one step further in. */
    public static TextState indent(TextState state) {
        StringBuilder changed = new StringBuilder();
        boolean first = true;
        for (String line : split(state)) {
            changed.append(first ? "" : "\n").append(STEP).append(line);
            first = false;
        }
        return replaced(state, changed.toString());
    }

    /** The lines that are selected one step further out. */
    public static TextState outdent(TextState state) {
        StringBuilder changed = new StringBuilder();
        boolean first = true;
        for (String line : split(state)) {
            int cut = line.startsWith(STEP) ? STEP.length() : line.startsWith(" ") || line.startsWith("\t") ? 1 : 0;
            changed.append(first ? "" : "\n").append(line.substring(cut));
            first = false;
        }
        return replaced(state, changed.toString());
    }

    private static TextState replaced(TextState state, String lines) {
        int start = state.lineStart();
        int end = state.lineEnd();
        String text = state.text().substring(0, start) + lines + state.text().substring(end);
        if (state.from() < state.to()) {
            return new TextState(text, start, start + lines.length());
        }
        int fromEnd = end - state.from();
        return TextState.at(text, Math.max(start, start + lines.length() - fromEnd));
    }

    private static List<String> split(TextState state) {
        List<String> lines = new ArrayList<String>();
        int end = state.lineEnd();
        int at = state.lineStart();
        while (true) {
            int next = state.text().indexOf('\n', at);
            if (next < 0 || next >= end) {
                lines.add(state.text().substring(at, end));
                return lines;
            }
            lines.add(state.text().substring(at, next));
            at = next + 1;
        }
    }

    private static boolean isOf(String line, Lines kind) {
        ListItem item = ListItem.of(line);
        switch (kind) {
            case CHECK_BOXES:
                return item.hasBox;
            case BULLETS:
                return item.isBullet() && !item.hasBox;
            case NUMBERS:
                return item.isNumber() && !item.hasBox;
            default:
                return headingSigns(line) > 0;
        }
    }

    private static int headingSigns(String line) {
        int signs = 0;
        while (signs < line.length() && line.charAt(signs) == '#') {
            signs++;
        }
        return signs > 0 && signs <= 6 && signs < line.length() && line.charAt(signs) == ' ' ? signs + 1 : 0;
    }

    private static String bare(String line) {
        int heading = headingSigns(line);
        if (heading > 0) {
            return line.substring(heading);
        }
        ListItem item = ListItem.of(line);
        return item.isItem() ? item.indent + line.substring(item.length) : line;
    }

    private static String begun(String line, Lines kind, int number) {
        String words = bare(line);
        ListItem item = ListItem.of(words);
        String indent = item.indent;
        String rest = words.substring(indent.length());
        switch (kind) {
            case CHECK_BOXES:
                return indent + "- [ ] " + rest;
            case BULLETS:
                return indent + "- " + rest;
            case NUMBERS:
                return indent + number + ". " + rest;
            default:
                return "## " + rest;
        }
    }
}
