package app.offgrid.notes.note;

import java.util.List;

/** The limits of single fields, as values: what is wrong with a patch, in words for a person. */
public final class FieldRules {
    private FieldRules() {}

    /** The first limit that the patch breaks, or null if it keeps them all. */
    public static FieldFault check(NotePatch patch) {
        for (Field field : Field.values()) {
            FieldFault fault = patch.names(field) ? check(field, patch.get(field)) : null;
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static FieldFault check(Field field, Object value) {
        switch (field) {
            case TITLE:
                return checkLength(field, "title", (String) value, Limits.TITLE_CHARACTERS);
            case BODY:
                return checkBody((String) value);
            case TAGS:
                return checkTags((List<?>) value);
            case NOTEBOOK:
                return value == null
                        ? null
                        : checkLength(field, "notebook", (String) value, Limits.NOTEBOOK_CHARACTERS);
            case COLOR:
                return NoteColor.NAMES.contains(value)
                        ? null
                        : FieldFault.invalid(
                                field, "The color \"" + value + "\" is not one of " + NoteColor.NAMES + ".");
            default:
                return null;
        }
    }

    private static FieldFault checkBody(String body) {
        long bytes = utf8Length(body);
        return bytes <= Limits.BODY_BYTES
                ? null
                : new FieldFault(
                        FieldFault.NOTE_TOO_LARGE,
                        Field.BODY,
                        "The body is " + grouped(bytes) + " bytes; the limit is " + grouped(Limits.BODY_BYTES) + ".");
    }

    private static FieldFault checkTags(List<?> tags) {
        if (tags.size() > Limits.TAGS) {
            return FieldFault.invalid(
                    Field.TAGS, "There are " + tags.size() + " tags; the limit is " + Limits.TAGS + ".");
        }
        for (Object tag : tags) {
            FieldFault fault = checkLength(Field.TAGS, "tag", (String) tag, Limits.TAG_CHARACTERS);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static FieldFault checkLength(Field field, String noun, String value, int limit) {
        int length = codePoints(value);
        return length <= limit
                ? null
                : FieldFault.invalid(
                        field,
                        "The " + noun + " has " + grouped(length) + " characters; the limit is " + grouped(limit)
                                + ".");
    }

    /** The number of Unicode code points; a lone surrogate counts as one. */
    public static int codePoints(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count++;
            if (isPairAt(text, i)) {
                i++;
            }
        }
        return count;
    }

    /** The number of bytes of the text in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
    public static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (c >= 0xD800 && c <= 0xDBFF && isPairAt(text, i)) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** The first {@code limit} code points of the text; never half a surrogate pair. */
    public static String cut(String text, int limit) {
        int index = 0;
        for (int count = 0; index < text.length() && count < limit; count++) {
            index += isPairAt(text, index) ? 2 : 1;
        }
        return text.substring(0, index);
    }

    private static boolean isPairAt(String text, int index) {
        return WellFormed.isWithinPair(text, index + 1);
    }

    private static String grouped(long number) {
        StringBuilder text = new StringBuilder().append(number);
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
