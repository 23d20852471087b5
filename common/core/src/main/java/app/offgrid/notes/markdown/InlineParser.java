package app.offgrid.notes.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words with their looks. One pass with a stack of open signs: each sign is pushed and popped once, addresses end at
 * brackets so that no two readings overlap, and where a run of back-ticks closes is known beforehand. So the time is linear
 * in the text. The result is flat, so that no depth of nesting can exhaust a stack.
 */
final class InlineParser {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final List<Sign> open = new ArrayList<Sign>();
    private final int[] openOf = new int[128];
    private final List<Stretch> stretches = new ArrayList<Stretch>();
    private final Map<Integer, Integer> closingTicks = new HashMap<Integer, Integer>();
    private int links;

    private InlineParser(String text) {
        this.text = text;
    }

    static List<Inline> parse(String text) {
        if (isPlain(text)) {
            return text.length() == 0
                    ? Collections.<Inline>emptyList()
                    : Collections.singletonList(new Inline(text, 0, null));
        }
        InlineParser parser = new InlineParser(text);
        parser.findTicks();
        parser.read();
        return Looks.of(parser.plain.toString(), parser.stretches);
    }

    /** True if nothing in the text can be a sign or an address; so it is with most lines and cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean maybeAddress = c == ':' || c == '.' && i > 0 && (text.charAt(i - 1) | ' ') == 'w';
            if (maybeAddress || "\\`*_~[]<".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** For each run of back-ticks, where the next run of its length stands. */
    private void findTicks() {
        Map<Integer, Integer> last = new HashMap<Integer, Integer>();
        int at = text.indexOf('`');
        while (at >= 0) {
            int length = run(at);
            Integer before = last.put(Integer.valueOf(length), Integer.valueOf(at));
            if (before != null) {
                closingTicks.put(before, Integer.valueOf(at));
            }
            at = text.indexOf('`', at + length);
        }
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(text.charAt(at + 1));
                at += 2;
            } else if (c == '`') {
                at = ticks(at);
            } else if (c == '*' || c == '_' || c == '~') {
                at = signs(at);
            } else if (c == '!' && at + 1 < text.length() && text.charAt(at + 1) == '[') {
                push(new Sign('[', 2, plain.length(), links));
                plain.append("![");
                at += 2;
            } else if (c == '[') {
                push(new Sign('[', 1, plain.length(), links));
                plain.append(c);
                at++;
            } else if (c == ']') {
                at = closeBracket(at);
            } else {
                int end = Addresses.end(text, at);
                if (end > at) {
                    at = address(at, end);
                } else {
                    plain.append(c);
                    at++;
                }
            }
        }
    }

    private int address(int from, int end) {
        boolean angled = text.charAt(from) == '<';
        String shown = angled ? text.substring(from + 1, end - 1) : text.substring(from, end);
        int start = plain.length();
        plain.append(shown);
        stretches.add(new Stretch(start, plain.length(), 0, Addresses.target(shown)));
        return end;
    }

    private int ticks(int at) {
        int length = run(at);
        Integer close = closingTicks.get(Integer.valueOf(at));
        if (close == null) {
            plain.append(text, at, at + length);
            return at + length;
        }
        int from = at + length;
        int to = close.intValue();
        boolean padded = to - from > 2 && text.charAt(from) == ' ' && text.charAt(to - 1) == ' ';
        int start = plain.length();
        plain.append(text, padded ? from + 1 : from, padded ? to - 1 : to);
        stretches.add(new Stretch(start, plain.length(), Inline.CODE, null));
        return to + length;
    }

    private int signs(int at) {
        char c = text.charAt(at);
        int length = run(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + length < text.length() ? text.charAt(at + length) : ' ';
        boolean leans = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean trails = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        boolean opens = c == '_' ? leans && (!trails || isPunctuation(before)) : leans;
        boolean closes = c == '_' ? trails && (!leans || isPunctuation(after)) : trails;
        int left = length;
        if (c == '~' && length != 2) {
            opens = false;
            closes = false;
        }
        while (closes && left > 0 && openOf[c] > 0) {
            Sign opener = popTo(c);
            int used = c == '~' || opener.count >= 2 && left >= 2 ? 2 : 1;
            int look = c == '~' ? Inline.STRIKE : used == 2 ? Inline.STRONG : Inline.EMPHASIS;
            opener.count -= used;
            left -= used;
            stretches.add(new Stretch(opener.at + opener.count, plain.length(), look, null));
            stretches.add(Stretch.hidden(opener.at + opener.count, used));
            if (opener.count > 0) {
                push(opener);
            }
        }
        if (left > 0) {
            Sign sign = new Sign(c, left, plain.length(), links);
            plain.append(text, at, at + left);
            if (opens) {
                push(sign);
            }
        }
        return at + length;
    }

    private int closeBracket(int at) {
        if (openOf['['] == 0) {
            plain.append(']');
            return at + 1;
        }
        Link link = Link.read(text, at + 1);
        if (link == null) {
            popTo('[');
            plain.append(']');
            return at + 1;
        }
        Sign bracket = popTo('[');
        stretches.add(new Stretch(bracket.at + bracket.count, plain.length(), 0, link.target));
        stretches.add(Stretch.hidden(bracket.at, bracket.count));
        // A link holds no link: what was open before it opens none any more.
        openOf['['] = 0;
        links++;
        return link.end;
    }

    private void push(Sign sign) {
        open.add(sign);
        openOf[sign.sign]++;
    }

    /** The latest open sign of that kind; those after it stay what they are, text. */
    private Sign popTo(char wanted) {
        while (true) {
            Sign sign = open.remove(open.size() - 1);
            openOf[sign.sign] -= sign.isStale(links) ? 0 : 1;
            if (sign.sign == wanted && !sign.isStale(links)) {
                return sign;
            }
        }
    }

    private int run(int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private static boolean isPunctuation(char c) {
        return PUNCTUATION.indexOf(c) >= 0 || c >= '\u2010' && c <= '\u2027' || c == '\u00ab' || c == '\u00bb';
    }

    /** Signs that may open something. */
    private static final class Sign {
        private final char sign;
        private int count;
        private final int at;
        private final int linksBefore;

        Sign(char sign, int count, int at, int linksBefore) {
            this.sign = sign;
            this.count = count;
            this.at = at;
            this.linksBefore = linksBefore;
        }

        /** True of a bracket that was open before a link was closed. */
        boolean isStale(int links) {
            return sign == '[' && linksBefore != links;
        }
    }
}
