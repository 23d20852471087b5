package app.offgrid.notes.note;

/** Some fields of a note with their new values; a field that it does not name stays as it is. Immutable. */
public final class NotePatch {
    /** Names no field. */
    public static final NotePatch EMPTY = new Builder().build();

    private final boolean[] named;
    private final Object[] values;

    private NotePatch(boolean[] named, Object[] values) {
        this.named = named;
        this.values = values;
    }

    /** True if the patch sets this field, be it to null. */
    public boolean names(Field field) {
        return named[field.ordinal()];
    }

    /** The new value of a field that the patch names; null for the others. */
    public Object get(Field field) {
        return values[field.ordinal()];
    }

    /** True if no field is named. */
    public boolean isEmpty() {
        for (boolean name : named) {
            if (name) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof NotePatch)) {
            return false;
        }
        NotePatch patch = (NotePatch) other;
        for (Field field : Field.values()) {
            if (names(field) != patch.names(field) || !NoteFields.same(get(field), patch.get(field))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Field field : Field.values()) {
            if (names(field)) {
                Object value = get(field);
                hash = 31 * hash + field.ordinal() + (value == null ? 0 : value.hashCode());
            }
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (Field field : Field.values()) {
            if (names(field)) {
                text.append(text.length() == 1 ? "" : ", ").append(field.wireName());
                text.append('=').append(get(field));
            }
        }
        return text.append('}').toString();
    }

    /** Collects the fields of a patch; to be built once. */
    public static final class Builder {
        private final boolean[] named = new boolean[Field.values().length];
        private final Object[] values = new Object[Field.values().length];

        /** Names a field; the last value given for it counts. What is not {@link WellFormed} in a text becomes so. */
        public Builder set(Field field, Object value) {
            named[field.ordinal()] = true;
            values[field.ordinal()] = NoteFields.wellFormed(value);
            return this;
        }

        public NotePatch build() {
            return new NotePatch(named, values);
        }
    }
}
