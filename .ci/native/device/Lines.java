import app.offgrid.notes.note.Hex;
import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Utf8;

/** The answers, one a line. Nothing about the output of text is trusted: all but ASCII is written as its UTF-16 units. */
final class Lines {
    private static final int MAX_SHOWN = 300;
    private static final int MAX_WAITING = 100000;

    private static StringBuilder waiting = new StringBuilder();

    private Lines() {}

    static void add(String name, String answer) {
        waiting.append(name).append(" = ").append(shown(answer)).append('\n');
        if (waiting.length() > MAX_WAITING) {
            flush();
        }
    }

    static void flush() {
        Port.answer(Utf8.encode(waiting.toString()));
        waiting = new StringBuilder();
    }

    /** A short text as it is, a long one by its length, its beginning and its digest. */
    static String shown(String text) {
        if (text == null) {
            return "null";
        }
        if (text.length() <= MAX_SHOWN) {
            return escaped(text);
        }
        String escaped = escaped(text);
        return text.length() + " " + escaped.substring(0, 100) + " "
                + Hex.of(Sha256.of(Utf8.encode(escaped)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < 127 && unit != '\\') {
                escaped.append(unit);
            } else {
                escaped.append('\\');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    escaped.append("0123456789abcdef".charAt(unit >> shift & 15));
                }
            }
        }
        return escaped.toString();
    }
}
