package app.offgrid.notes.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recursive-descent reader of one JSON text. */
final class JsonReader {
    /** Deepest nesting that is read; the contract needs six levels. */
    static final int MAX_DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Object readDocument() {
        Object value = readValue();
        skipSpace();
        if (at != text.length()) {
            throw broken("nothing may follow the value");
        }
        return value;
    }

    private Object readValue() {
        skipSpace();
        switch (peek()) {
            case '{':
                return readObject();
            case '[':
                return readArray();
            case '"':
                return readString();
            case 't':
                return readWord("true", Boolean.TRUE);
            case 'f':
                return readWord("false", Boolean.FALSE);
            case 'n':
                return readWord("null", null);
            default:
                return readNumber();
        }
    }

    private Map<String, Object> readObject() {
        enter();
        Map<String, Object> object = new LinkedHashMap<String, Object>();
        skipSpace();
        if (peek() != '}') {
            do {
                skipSpace();
                if (peek() != '"') {
                    throw broken("a member name is expected");
                }
                String name = readString();
                skipSpace();
                expect(':');
                if (object.containsKey(name)) {
                    throw broken("the member " + name + " stands twice");
                }
                object.put(name, readValue());
                skipSpace();
            } while (take(','));
        }
        expect('}');
        depth--;
        return object;
    }

    private List<Object> readArray() {
        enter();
        List<Object> array = new ArrayList<Object>();
        skipSpace();
        if (peek() != ']') {
            do {
                array.add(readValue());
                skipSpace();
            } while (take(','));
        }
        expect(']');
        depth--;
        return array;
    }

    private void enter() {
        at++;
        depth++;
        if (depth > MAX_DEPTH) {
            throw broken("it nests too deep");
        }
    }

    private String readString() {
        at++;
        int start = at;
        StringBuilder value = null;
        while (true) {
            char c = next();
            if (c == '"') {
                String tail = text.substring(start, at - 1);
                return value == null ? tail : value.append(tail).toString();
            }
            if (c < 0x20) {
                throw broken("a control character must be escaped");
            }
            if (c == '\\') {
                if (value == null) {
                    value = new StringBuilder();
                }
                value.append(text, start, at - 1).append(readEscape());
                start = at;
            }
        }
    }

    private char readEscape() {
        char c = next();
        switch (c) {
            case '"':
            case '\\':
            case '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return readHex();
            default:
                throw broken("no such escape");
        }
    }

    private char readHex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw broken("four hexadecimal digits are expected");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private Object readWord(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw broken("a value is expected");
        }
        at += word.length();
        return value;
    }

    private Object readNumber() {
        int start = at;
        boolean whole = true;
        take('-');
        if (!take('0')) {
            readDigits();
        }
        if (take('.')) {
            whole = false;
            readDigits();
        }
        if (take('e') || take('E')) {
            whole = false;
            if (!take('-')) {
                take('+');
            }
            readDigits();
        }
        String number = text.substring(start, at);
        try {
            if (whole) {
                return Long.valueOf(Long.parseLong(number));
            }
        } catch (NumberFormatException beyondLong) {
            return Double.valueOf(Double.parseDouble(number));
        }
        return Double.valueOf(Double.parseDouble(number));
    }

    private void readDigits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at) {
            throw broken("a value is expected");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken("it ends too early");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw broken("'" + c + "' is expected");
        }
    }

    private JsonException broken(String why) {
        return new JsonException("$", "This is no JSON: " + why + " at character " + at + ".");
    }
}
