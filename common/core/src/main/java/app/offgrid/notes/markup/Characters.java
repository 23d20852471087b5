package app.offgrid.notes.markup;

import java.io.IOException;
import java.io.Reader;

/** The characters of a text, with a look ahead; every line end is a line feed. */
final class Characters {
    private static final int BUFFER = 8192;
    private static final int LOOK_AHEAD = 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private boolean ended;

    Characters(Reader in) {
        this.in = in;
    }

    /** -1 at the end. */
    int read() throws IOException {
        int c = peek();
        if (c < 0) {
            return c;
        }
        boolean isPair = buffer[at] == '\r' && ahead(1) == '\n';
        at += isPair ? 2 : 1;
        return c;
    }

    /** What {@link #read} would give. */
    int peek() throws IOException {
        int c = ahead(0);
        return c == '\r' ? '\n' : c;
    }

    /** The character after the next one. */
    int peekSecond() throws IOException {
        return ahead(1);
    }

    /** True if these letters come next, in lower or upper case. */
    boolean isAt(String letters) throws IOException {
        for (int i = 0; i < letters.length(); i++) {
            int c = ahead(i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads up to and with these characters, or to the end. */
    void skipPast(String last) throws IOException {
        int matched = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (c == last.charAt(matched)) {
                matched++;
            } else if (c != last.charAt(0)) {
                matched = 0;
            } else if (matched != 2 || last.charAt(1) != c) {
                // "--->" and "]]]>" keep the two that still may begin the end
                matched = 1;
            }
            if (matched == last.length()) {
                return;
            }
        }
    }

    private int ahead(int distance) throws IOException {
        if (at + distance >= end && !ended) {
            fill();
        }
        return at + distance < end ? buffer[at + distance] : -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < LOOK_AHEAD && !ended) {
            int count = in.read(buffer, end, BUFFER - end);
            if (count < 0) {
                ended = true;
            } else {
                end += count;
            }
        }
    }
}
