package app.offgrid.server.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Trees of JSON values as BSON documents and back, without loss: a JSON string may hold half a surrogate pair, a BSON
 * string may not, so such a text is kept as the bytes of its UTF-16.
 */
public final class BsonTree {
    private BsonTree() {}

    /** The tree of an object as a document of its own. */
    public static Document write(Map<String, Object> tree) {
        Document document = new Document();
        tree.forEach((name, value) -> document.append(name, writeValue(value)));
        return document;
    }

    /** What {@link #write} was given. */
    public static Map<String, Object> read(Map<String, Object> document) {
        Map<String, Object> tree = new LinkedHashMap<>();
        document.forEach((name, value) -> tree.put(name, readValue(value)));
        return tree;
    }

    /** False if there is half a surrogate pair in the text. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Object writeValue(Object value) {
        if (value instanceof Map) {
            return write((Map<String, Object>) value);
        }
        if (value instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(writeValue(item)));
            return copy;
        }
        if (value instanceof String text && !isWellFormed(text)) {
            return new Binary(utf16(text));
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Object readValue(Object value) {
        if (value instanceof Map) {
            return read((Map<String, Object>) value);
        }
        if (value instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(readValue(item)));
            return copy;
        }
        return value instanceof Binary bytes ? text(bytes.getData()) : value;
    }

    private static byte[] utf16(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static String text(byte[] utf16) {
        char[] chars = new char[utf16.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((utf16[2 * i] & 0xff) << Byte.SIZE) | (utf16[2 * i + 1] & 0xff));
        }
        return new String(chars);
    }
}
