package app.offgrid.server.http;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.WellFormed;
import app.offgrid.notes.protocol.JsonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a request as it comes and builds of it only what somebody knows: members without a name in the contract are passed
 * over, and so is what no member of the contract can be. So the tree is never larger than the text it was read from, but for
 * a fixed number of small objects.
 */
final class RequestTree {
    /** Deepest nesting that is read; the contract needs six levels. */
    private static final int MAX_DEPTH = 64;
    /** Names of fields that nobody knows and that are passed on, without their values. */
    private static final int MAX_UNKNOWN = 50;

    private static final int MAX_NAME = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names come from strangers: a table of them for the whole process would only grow.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Limits.REQUEST_BYTES)
                    .maxNameLength(MAX_NAME * 10)
                    .maxNumberLength(100)
                    .maxDocumentLength(Limits.REQUEST_BYTES)
                    .build())
            .build();

    /** What a member of the contract may hold, as far as that decides what is built. */
    private sealed interface Shape permits Scalar, Items, Members {}

    /** A string, a number, true, false or null. */
    private record Scalar() implements Shape {}

    /** An array; of more items than {@code most} the first {@code most + 1} are built. */
    private record Items(Shape item, int most) implements Shape {}

    /** An object with these members; names of others are passed on with the value null if {@code namesUnknown}. */
    private record Members(Map<String, Shape> known, boolean namesUnknown) implements Shape {}

    private static final Shape SCALAR = new Scalar();
    private static final Shape SYNC = syncShape();

    private RequestTree() {}

    private static Shape syncShape() {
        Map<String, Shape> fields = new HashMap<>();
        for (Field field : Field.values()) {
            fields.put(field.wireName(), field == Field.TAGS ? new Items(SCALAR, Limits.TAGS) : SCALAR);
        }
        Map<String, Shape> change = scalars("changeId", "noteId", "baseRevision", "op", "forkedFrom", "deleted");
        change.put("resolves", new Items(SCALAR, Limits.SIDES));
        change.put("fields", new Members(fields, true));
        Map<String, Shape> request = scalars("protocol", "deviceId", "deviceName", "epoch", "cursor", "limit");
        request.put("changes", new Items(new Members(change, false), Limits.CHANGES));
        return new Members(request, false);
    }

    private static Map<String, Shape> scalars(String... names) {
        Map<String, Shape> shapes = new HashMap<>();
        for (String name : names) {
            shapes.put(name, SCALAR);
        }
        return shapes;
    }

    /** A sync request. */
    static Map<?, ?> readSync(InputStream body) throws IOException {
        return read(body, SYNC);
    }

    /** An object with members that are texts or numbers. */
    static Map<?, ?> readFlat(InputStream body, String... names) throws IOException {
        return read(body, new Members(scalars(names), false));
    }

    private static Map<?, ?> read(InputStream body, Shape shape) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new JsonException("$", "An object is expected at $.");
            }
            Map<?, ?> tree = (Map<?, ?>) build(parser, shape);
            if (parser.nextToken() != null) {
                throw new JsonException("$", "This is no JSON: nothing may follow the value.");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw new JsonException("$", "This is no JSON: " + broken.getOriginalMessage());
        }
    }

    /** The value at the parser; an empty object or array for one that cannot be what is expected here. */
    private static Object build(JsonParser parser, Shape shape) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                return shape instanceof Members members ? members(parser, members) : passOver(parser, Map.of());
            case START_ARRAY:
                return shape instanceof Items items ? items(parser, items) : passOver(parser, List.of());
            case VALUE_STRING:
                return parser.getText();
            case VALUE_NUMBER_INT:
                return wholeNumber(parser);
            case VALUE_NUMBER_FLOAT:
                return parser.getDoubleValue();
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                return null;
        }
    }

    private static Object passOver(JsonParser parser, Object instead) throws IOException {
        parser.skipChildren();
        if (parser.currentToken() == null) {
            throw new JsonException("$", "This is no JSON: it ends too early.");
        }
        return instead;
    }

    /** Passes over a member that nobody knows, the name and texts of which must be well-formed all the same. */
    private static void passOverTexts(JsonParser parser) throws IOException {
        requireWellFormed(parser, parser.currentName());
        int depth = 0;
        do {
            switch (parser.currentToken()) {
                case START_OBJECT:
                case START_ARRAY:
                    depth++;
                    break;
                case END_OBJECT:
                case END_ARRAY:
                    depth--;
                    break;
                case FIELD_NAME:
                    requireWellFormed(parser, parser.currentName());
                    break;
                case VALUE_STRING:
                    requireWellFormed(parser, parser.getText());
                    break;
                default:
            }
        } while (depth > 0 && next(parser));
    }

    private static boolean next(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonException("$", "This is no JSON: it ends too early.");
        }
        return true;
    }

    private static void requireWellFormed(JsonParser parser, String text) {
        if (!WellFormed.is(text)) {
            String path = WellFormed.of(pathOf(parser.getParsingContext()));
            throw new JsonException(path, "There must be no U+0000 and no half of a surrogate pair at " + path + ".");
        }
    }

    private static String pathOf(JsonStreamContext context) {
        if (context.inRoot()) {
            return "$";
        }
        String parent = pathOf(context.getParent());
        return context.inArray()
                ? parent + "[" + context.getCurrentIndex() + "]"
                : parent + "." + context.getCurrentName();
    }

    private static Object wholeNumber(JsonParser parser) throws IOException {
        switch (parser.getNumberType()) {
            case INT:
            case LONG:
                return parser.getLongValue();
            default:
                return parser.getDoubleValue();
        }
    }

    private static Map<String, Object> members(JsonParser parser, Members shape) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        int unknown = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Shape known = shape.known().get(name);
            if (known != null) {
                tree.put(name, build(parser, known));
            } else {
                if (shape.namesUnknown()) {
                    passOver(parser, null);
                } else {
                    passOverTexts(parser);
                }
                if (shape.namesUnknown() && unknown < MAX_UNKNOWN && name.length() <= MAX_NAME) {
                    unknown++;
                    tree.put(name, null);
                }
            }
        }
        return tree;
    }

    private static List<Object> items(JsonParser parser, Items shape) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() > shape.most()) {
                passOver(parser, null);
            } else {
                items.add(build(parser, shape.item()));
            }
        }
        return items;
    }
}
