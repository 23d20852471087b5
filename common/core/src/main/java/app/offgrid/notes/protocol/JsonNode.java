package app.offgrid.notes.protocol;

import app.offgrid.notes.note.WellFormed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A JSON object with the path that leads to it, so that what is missing or ill-typed can be named. Every reader throws
 * {@link JsonException} for a member that is not there or not of its type. Texts come out {@link WellFormed}.
 */
final class JsonNode {
    private final Map<?, ?> members;
    private final String path;

    private JsonNode(Map<?, ?> members, String path) {
        this.members = members;
        this.path = path;
    }

    static JsonNode of(Object tree, String path) {
        if (!(tree instanceof Map)) {
            throw new JsonException(path, "An object is expected at " + path + ".");
        }
        return new JsonNode((Map<?, ?>) tree, path);
    }

    Map<?, ?> members() {
        return members;
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    String text(String name) {
        String value = nullableText(name);
        if (value == null) {
            throw wrong(name, "a string");
        }
        return value;
    }

    String nullableText(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof String)) {
            throw wrong(name, "a string");
        }
        return WellFormed.of((String) value);
    }

    long number(String name, long least) {
        Object value = members.get(name);
        if (!isWhole(value) || ((Number) value).longValue() < least) {
            throw wrong(name, "a whole number of at least " + least);
        }
        return ((Number) value).longValue();
    }

    boolean truth(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(name, "true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    JsonNode object(String name) {
        if (!has(name)) {
            throw wrong(name, "an object");
        }
        return of(members.get(name), path + "." + name);
    }

    /** The objects of an array; an array that is not there has none. */
    List<JsonNode> optionalObjects(String name) {
        return has(name) ? objects(name) : Collections.<JsonNode>emptyList();
    }

    List<JsonNode> objects(String name) {
        List<JsonNode> nodes = new ArrayList<JsonNode>();
        for (Object item : array(name)) {
            nodes.add(of(item, path + "." + name + "[" + nodes.size() + "]"));
        }
        return nodes;
    }

    Collection<?> array(String name) {
        Object value = members.get(name);
        if (!(value instanceof Collection)) {
            throw wrong(name, "an array");
        }
        return (Collection<?>) value;
    }

    JsonException wrong(String name, String expected) {
        String where = path + "." + name;
        return new JsonException(where, "The member " + where + " must be " + expected + ".");
    }

    /** Trees come from {@link Json} and from other parsers: any whole number that fits a long counts. */
    static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer;
    }
}
