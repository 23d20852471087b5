package app.offgrid.server.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Trees of JSON values as BSON documents and back. Texts with half a surrogate pair, which no BSON string may hold, are not
 * taken from devices any more; those that were taken earlier are there as the bytes of their UTF-16.
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

    private static String text(byte[] utf16) {
        char[] chars = new char[utf16.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((utf16[2 * i] & 0xff) << Byte.SIZE) | (utf16[2 * i + 1] & 0xff));
        }
        return new String(chars);
    }
}
