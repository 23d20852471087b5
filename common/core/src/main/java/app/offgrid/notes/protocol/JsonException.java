package app.offgrid.notes.protocol;

/** A text is no JSON, or no JSON of the expected shape. */
public final class JsonException extends RuntimeException {
    private final String path;

    /** @param path where it is wrong, as a JSON path such as {@code $.changes[2].noteId} */
    public JsonException(String path, String message) {
        super(message);
        this.path = path;
    }

    /** Where it is wrong, as a JSON path; {@code $} for the document as a whole. */
    public String path() {
        return path;
    }
}
