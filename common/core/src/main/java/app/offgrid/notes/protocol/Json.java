package app.offgrid.notes.protocol;

import java.util.Collection;
import java.util.Map;

/**
 * JSON (RFC 8259) as trees: {@code Map<String, Object>} in the order of the text, {@code List<Object>}, String, Long,
 * Double, Boolean and null. Strict when reading; the platform's own parser takes broken JSON for an empty object.
 */
public final class Json {
    private static final String HEX = "0123456789abcdef";

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws JsonException if the text is not exactly one JSON value, nests deeper than {@link JsonReader#MAX_DEPTH},
     *     or names a member twice
     */
    public static Object parse(String text) {
        return new JsonReader(text).readDocument();
    }

    /** Writes a tree without white space; maps in their own order. */
    public static String write(Object tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof String) {
            writeString((String) value, out);
        } else if (value instanceof Map) {
            writeObject((Map<?, ?>) value, out);
        } else if (value instanceof Collection) {
            writeArray((Collection<?>) value, out);
        } else if (value instanceof Double) {
            writeDouble((Double) value, out);
        } else {
            throw new IllegalArgumentException("no JSON for " + value);
        }
    }

    private static void writeDouble(Double value, StringBuilder out) {
        if (value.isNaN() || value.isInfinite()) {
            throw new IllegalArgumentException("no JSON for " + value);
        }
        out.append(value);
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            writeString((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
        }
        out.append('}');
    }

    private static void writeArray(Collection<?> values, StringBuilder out) {
        out.append('[');
        boolean first = true;
        for (Object value : values) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(value, out);
        }
        out.append(']');
    }

    private static void writeString(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"':
                    out.append("\\\"");
                    break;
                case '\\':
                    out.append("\\\\");
                    break;
                case '\n':
                    out.append("\\n");
                    break;
                case '\r':
                    out.append("\\r");
                    break;
                case '\t':
                    out.append("\\t");
                    break;
                default:
                    writeCharacter(c, value, i, out);
            }
        }
        out.append('"');
    }

    /** Control characters must be escaped; a lone surrogate is, since UTF-8 has no bytes for it. */
    private static void writeCharacter(char c, String value, int index, StringBuilder out) {
        if (c < 0x20 || isLoneSurrogate(c, value, index)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(HEX.charAt(c >> shift & 0xf));
            }
        } else {
            out.append(c);
        }
    }

    private static boolean isLoneSurrogate(char c, String value, int index) {
        if (c < 0xD800 || c > 0xDFFF) {
            return false;
        }
        if (c <= 0xDBFF) {
            return index + 1 == value.length() || !isBetween(value.charAt(index + 1), 0xDC00, 0xDFFF);
        }
        return index == 0 || !isBetween(value.charAt(index - 1), 0xD800, 0xDBFF);
    }

    private static boolean isBetween(char c, int low, int high) {
        return c >= low && c <= high;
    }
}
