package app.offgrid.notes.note;

import java.util.Collections;
import java.util.List;

/** The fields of a note that are synced, each with its name on the wire and the value it has when nobody set it. */
public enum Field {
    /** String of at most {@link Limits#TITLE_CHARACTERS} characters. */
    TITLE("title", ""),
    /** Markdown, at most {@link Limits#BODY_BYTES} bytes in UTF-8. */
    BODY("body", ""),
    /** Sorted list of distinct strings; the order has no meaning. */
    TAGS("tags", noTags()),
    /** Name of the notebook, or null. */
    NOTEBOOK("notebook", null),
    /** One of {@link NoteColor#NAMES}. */
    COLOR("color", "none"),
    /** Boolean. */
    PINNED("pinned", Boolean.FALSE),
    /** Boolean. */
    ARCHIVED("archived", Boolean.FALSE),
    /** Milliseconds since the epoch by the device's clock, or null while the note is not in the trash. */
    TRASHED_AT("trashedAt", null),
    /** Milliseconds since the epoch by the device's clock; for people to read. */
    CREATED_AT("createdAt", Long.valueOf(0)),
    /** Milliseconds since the epoch by the device's clock; for people to read. */
    EDITED_AT("editedAt", Long.valueOf(0));

    private static final Field[] ALL = values();

    private final String wireName;
    private final Object emptyValue;

    Field(String wireName, Object emptyValue) {
        this.wireName = wireName;
        this.emptyValue = emptyValue;
    }

    private static List<String> noTags() {
        return Collections.<String>emptyList();
    }

    /** The field's name in JSON and in the device's database. */
    public String wireName() {
        return wireName;
    }

    /** The value of a field that was never set; null for the fields that may be null. */
    public Object emptyValue() {
        return emptyValue;
    }

    /** True for the fields that only tell when something happened; a change of nothing else is no edit. */
    public boolean isStamp() {
        return this == CREATED_AT || this == EDITED_AT;
    }

    /** The field of this wire name, or null for a name that this version does not know. */
    public static Field byWireName(String name) {
        for (Field field : ALL) {
            if (field.wireName.equals(name)) {
                return field;
            }
        }
        return null;
    }
}
