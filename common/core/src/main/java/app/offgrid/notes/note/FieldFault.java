package app.offgrid.notes.note;

/** Why a value cannot be taken into a note: a stable code for programs and a sentence for people. Immutable. */
public final class FieldFault {
    /** The body is over its limit. */
    public static final String NOTE_TOO_LARGE = "note_too_large";
    /** Any other field is ill-typed or over its limit. */
    public static final String INVALID_FIELD = "invalid_field";

    private final String code;
    private final Field field;
    private final String message;

    public FieldFault(String code, Field field, String message) {
        this.code = code;
        this.field = field;
        this.message = message;
    }

    public static FieldFault invalid(Field field, String message) {
        return new FieldFault(INVALID_FIELD, field, message);
    }

    /** {@link #NOTE_TOO_LARGE} or {@link #INVALID_FIELD}. */
    public String code() {
        return code;
    }

    /** The field at fault. */
    public Field field() {
        return field;
    }

    /** Names the field and the limit. */
    public String message() {
        return message;
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
