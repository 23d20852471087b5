package app.offgrid.notes.protocol;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of note fields, on the wire and in the databases. */
public final class FieldsJson {
    private FieldsJson() {}

    /** The tree of the fields that the patch names. */
    public static Map<String, Object> write(NotePatch patch) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        for (Field field : Field.values()) {
            if (patch.names(field)) {
                tree.put(field.wireName(), patch.get(field));
            }
        }
        return tree;
    }

    /** The tree of all fields, the empty ones too. */
    public static Map<String, Object> write(NoteFields fields) {
        Map<String, Object> tree = new LinkedHashMap<String, Object>();
        for (Field field : Field.values()) {
            tree.put(field.wireName(), fields.get(field));
        }
        return tree;
    }

    /**
     * Reads a note whole. Fields that are not there are empty, names that nobody knows ignored. Limits are not checked: a
     * device keeps what a person wrote and what a newer server allows.
     */
    public static NoteFields read(Map<?, ?> tree, String path) {
        Reading reading = readPatch(tree, false);
        if (reading.fault != null) {
            throw new JsonException(path + "." + reading.fault.field().wireName(), reading.fault.message());
        }
        return NoteFields.EMPTY.apply(reading.patch);
    }

    /**
     * Reads a note whole from its JSON, as {@link #read} does.
     *
     * @throws JsonException if the text is not the JSON of fields
     */
    public static NoteFields parse(String json) {
        return read(JsonNode.of(Json.parse(json), "$").members(), "$");
    }

    /** @throws JsonException if the text is not a JSON array of distinct strings */
    public static List<String> parseTags(String json) {
        Object tags = Json.parse(json);
        if (!isDistinctStrings(tags)) {
            throw new JsonException("$", "The tags are not an array of distinct strings.");
        }
        return NoteFields.EMPTY.with(Field.TAGS, tags).tags();
    }

    /** Reads fields that may be anything: the outcome is a patch, within all limits if they are checked, or the first fault. */
    static Reading readPatch(Map<?, ?> tree, boolean checkLimits) {
        NotePatch.Builder patch = new NotePatch.Builder();
        for (Field field : Field.values()) {
            if (tree.containsKey(field.wireName())) {
                Object value = tree.get(field.wireName());
                String expected = expectedIfIllTyped(field, value);
                if (expected != null) {
                    return new Reading(
                            null, FieldFault.invalid(field, "The " + field.wireName() + " must be " + expected + "."));
                }
                patch.set(field, typed(field, value));
            }
        }
        NotePatch complete = patch.build();
        FieldFault fault = checkLimits ? FieldRules.check(complete) : null;
        return fault == null ? new Reading(complete, null) : new Reading(null, fault);
    }

    private static String expectedIfIllTyped(Field field, Object value) {
        switch (field) {
            case TITLE:
            case BODY:
            case COLOR:
                return value instanceof String ? null : "a string";
            case NOTEBOOK:
                return value == null || value instanceof String ? null : "a string or null";
            case TAGS:
                return isDistinctStrings(value) ? null : "an array of distinct strings";
            case PINNED:
            case ARCHIVED:
                return value instanceof Boolean ? null : "true or false";
            case TRASHED_AT:
                return value == null || JsonNode.isWhole(value) ? null : "a time in milliseconds or null";
            default:
                return JsonNode.isWhole(value) ? null : "a time in milliseconds";
        }
    }

    private static boolean isDistinctStrings(Object value) {
        if (!(value instanceof Collection)) {
            return false;
        }
        List<Object> seen = new ArrayList<Object>();
        for (Object item : (Collection<?>) value) {
            if (!(item instanceof String) || seen.size() <= 1000 && seen.contains(item)) {
                return false;
            }
            seen.add(item);
        }
        return true;
    }

    private static Object typed(Field field, Object value) {
        if (field == Field.TAGS) {
            return NoteFields.EMPTY.with(Field.TAGS, value).tags();
        }
        return value instanceof Integer ? Long.valueOf(((Integer) value).longValue()) : value;
    }

    /** A patch or, in its place, what is wrong with it. */
    static final class Reading {
        final NotePatch patch;
        final FieldFault fault;

        Reading(NotePatch patch, FieldFault fault) {
            this.patch = patch;
            this.fault = fault;
        }
    }
}
