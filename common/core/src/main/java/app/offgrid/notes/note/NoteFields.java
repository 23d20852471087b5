package app.offgrid.notes.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The whole synced content of a note. Immutable; two are equal if every field is.
 *
 * <p>Its texts are {@link WellFormed}, whatever it is given, and so are those of a {@link NotePatch}: every way of a text
 * into a note, from a server, a person, a file or a database, leads through one of the two. Else it holds what it is given:
 * {@link FieldRules} says whether a value keeps the limits of the contract.
 */
public final class NoteFields {
    /** A note in which nothing was ever set. */
    public static final NoteFields EMPTY = new NoteFields(emptyValues());

    private final Object[] values;

    private NoteFields(Object[] values) {
        this.values = values;
    }

    private static Object[] emptyValues() {
        Field[] fields = Field.values();
        Object[] values = new Object[fields.length];
        for (Field field : fields) {
            values[field.ordinal()] = field.emptyValue();
        }
        return values;
    }

    /** Never null. */
    public String title() {
        return (String) get(Field.TITLE);
    }

    /** Never null. */
    public String body() {
        return (String) get(Field.BODY);
    }

    /** Sorted, distinct, unmodifiable. */
    @SuppressWarnings("unchecked")
    public List<String> tags() {
        return (List<String>) get(Field.TAGS);
    }

    /** Null if the note is in no notebook. */
    public String notebook() {
        return (String) get(Field.NOTEBOOK);
    }

    /** One of {@link NoteColor#NAMES}. */
    public String color() {
        return (String) get(Field.COLOR);
    }

    public boolean pinned() {
        return ((Boolean) get(Field.PINNED)).booleanValue();
    }

    public boolean archived() {
        return ((Boolean) get(Field.ARCHIVED)).booleanValue();
    }

    /** When the note was put into the trash, or null if it is not there. */
    public Long trashedAt() {
        return (Long) get(Field.TRASHED_AT);
    }

    public long createdAt() {
        return ((Long) get(Field.CREATED_AT)).longValue();
    }

    public long editedAt() {
        return ((Long) get(Field.EDITED_AT)).longValue();
    }

    /** The value of a field: String, sorted list of strings, Boolean, Long or, for a field that may be, null. */
    public Object get(Field field) {
        return values[field.ordinal()];
    }

    /**
     * These fields with one of them replaced.
     *
     * @param value of the field's own type; tags in any collection of strings. What is not {@link WellFormed} in a text
     *     becomes so
     */
    public NoteFields with(Field field, Object value) {
        Object[] copy = new Object[values.length];
        System.arraycopy(values, 0, copy, 0, values.length);
        copy[field.ordinal()] = wellFormed(value);
        return new NoteFields(copy);
    }

    public NoteFields withTitle(String title) {
        return with(Field.TITLE, title);
    }

    public NoteFields withBody(String body) {
        return with(Field.BODY, body);
    }

    public NoteFields withTags(Collection<String> tags) {
        return with(Field.TAGS, tags);
    }

    public NoteFields withPinned(boolean pinned) {
        return with(Field.PINNED, Boolean.valueOf(pinned));
    }

    /** Marks the moment of an edit, in milliseconds since the epoch; sets the moment of creation too if there is none. */
    public NoteFields stampedAt(long now) {
        NoteFields stamped = with(Field.EDITED_AT, Long.valueOf(now));
        return createdAt() == 0 ? stamped.with(Field.CREATED_AT, Long.valueOf(now)) : stamped;
    }

    /** What must be said to make {@code base} equal to these fields; empty if they are. */
    public NotePatch since(NoteFields base) {
        NotePatch.Builder patch = new NotePatch.Builder();
        for (Field field : Field.values()) {
            Object value = get(field);
            if (!same(value, base.get(field))) {
                patch.set(field, value);
            }
        }
        return patch.build();
    }

    /** These fields with those that the patch names replaced. */
    public NoteFields apply(NotePatch patch) {
        NoteFields result = this;
        for (Field field : Field.values()) {
            if (patch.names(field)) {
                result = result.with(field, patch.get(field));
            }
        }
        return result;
    }

    /** True if the two differ in nothing but when they were made and edited. */
    public boolean sameContentAs(NoteFields other) {
        for (Field field : Field.values()) {
            if (!field.isStamp() && !same(get(field), other.get(field))) {
                return false;
            }
        }
        return true;
    }

    /** True if the two say the same: their title, body and tags, whatever else a note may be. */
    public boolean sameTextAs(NoteFields other) {
        return title().equals(other.title()) && body().equals(other.body()) && tags().equals(other.tags());
    }

    /** True if a person would lose nothing without this note: no title, body, tag or notebook. */
    public boolean isBlank() {
        return title().trim().length() == 0 && body().trim().length() == 0 && tags().size() == 0 && notebook() == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteFields && Arrays.equals(values, ((NoteFields) other).values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return since(EMPTY).toString();
    }

    static boolean same(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    /** The value of a field as it may be in a note or a patch. */
    static Object wellFormed(Object value) {
        if (value instanceof String) {
            return WellFormed.of((String) value);
        }
        return value instanceof Collection ? sorted((Collection<?>) value) : value;
    }

    private static List<String> sorted(Collection<?> tags) {
        TreeSet<String> distinct = new TreeSet<String>();
        for (Object tag : tags) {
            distinct.add(WellFormed.of((String) tag));
        }
        return Collections.unmodifiableList(new ArrayList<String>(distinct));
    }
}
