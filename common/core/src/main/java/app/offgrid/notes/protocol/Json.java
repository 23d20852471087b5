package app.offgrid.notes.protocol;

import app.offgrid.notes.note.WellFormed;
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

    /** Writes a tree without white space; maps in their own order. What is not {@link WellFormed} in a text becomes so. */
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

    private static void writeString(String text, StringBuilder out) {
        String value = WellFormed.of(text);
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
                    writeCharacter(c, out);
            }
        }
        out.append('"');
    }

    private static void writeCharacter(char c, StringBuilder out) {
        if (c < 0x20) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
            out.append(c);
        }
    }
}
