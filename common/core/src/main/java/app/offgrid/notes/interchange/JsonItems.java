package app.offgrid.notes.interchange;

import app.offgrid.notes.protocol.Json;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads a JSON document of one object whose member {@code notes} is an array, one element at a time, so that the document
 * need not fit the memory. The elements themselves are read by {@link Json}.
 */
final class JsonItems {
    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private boolean inNotes;
    private boolean first = true;

    JsonItems(Reader in) {
        this.in = in;
    }

    /**
     * Reads on to the next member of the object before the notes begin.
     *
     * @return its name; the reader then stands on its value. Null once the notes have begun.
     * @throws IOException if this is no such document
     */
    String nextMember() throws IOException {
        char c = nextSign();
        if (first) {
            expect(c, '{');
            first = false;
            c = nextSign();
        } else {
            expect(c, ',');
            c = nextSign();
        }
        String name = (String) Json.parse(string(c));
        expect(nextSign(), ':');
        if (!name.equals("notes")) {
            return name;
        }
        expect(nextSign(), '[');
        inNotes = true;
        first = true;
        return null;
    }

    /** The value of the member that was met last. */
    Object value() throws IOException {
        return Json.parse(element(nextSign()));
    }

    /**
     * The JSON text of the next note; null at the end of them.
     *
     * @throws OverLimitException if it is too long; the next one can be read all the same
     * @throws IOException if the document is broken or ends
     */
    String nextNote() throws IOException {
        if (!inNotes) {
            throw new IllegalStateException("the notes have not begun");
        }
        char c = nextSign();
        if (c == ']') {
            return null;
        }
        if (!first) {
            expect(c, ',');
            c = nextSign();
        }
        first = false;
        return element(c);
    }

    /** One value, by its brackets and quotes alone. */
    private String element(char start) throws IOException {
        if (start == '"') {
            return string(start);
        }
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean tooLong = false;
        char c = start;
        while (true) {
            if (c == '"') {
                String string = string(c);
                tooLong |= string.length() + text.length() > ImportLimits.NOTE_CHARACTERS;
                text.append(tooLong ? "" : string);
            } else {
                tooLong |= text.length() >= ImportLimits.NOTE_CHARACTERS;
                text.append(tooLong ? "" : String.valueOf(c));
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            int next = depth > 0 ? 0 : peek();
            if (depth <= 0 && (c == '}' || c == ']' || next == ',' || next == '}' || next == ']' || next <= ' ')) {
                break;
            }
            c = read();
        }
        if (tooLong) {
            throw new OverLimitException("more than " + ImportLimits.NOTE_CHARACTERS + " characters", false);
        }
        return text.toString();
    }

    /** A string with its quotes; of one that is too long, only so much that the length tells. */
    private String string(char quote) throws IOException {
        expect(quote, '"');
        StringBuilder text = new StringBuilder("\"");
        boolean escaped = false;
        while (true) {
            char c = read();
            if (text.length() <= ImportLimits.NOTE_CHARACTERS) {
                text.append(c);
            }
            if (c == '"' && !escaped) {
                return text.toString();
            }
            escaped = c == '\\' && !escaped;
        }
    }

    private char nextSign() throws IOException {
        char c = read();
        while (c <= ' ') {
            c = read();
        }
        return c;
    }

    private static void expect(char c, char expected) throws IOException {
        if (c != expected) {
            throw new IOException("'" + expected + "' is expected, not '" + c + "'");
        }
    }

    private char read() throws IOException {
        int c = peek();
        if (c < 0) {
            throw new IOException("the file ends too early");
        }
        at++;
        return (char) c;
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at == end ? -1 : buffer[at];
    }
}
