package app.offgrid.notes.host;

/** The database could not do what it was asked; what was asked has not happened. */
public final class StorageException extends RuntimeException {
    /** What went wrong, as far as the app treats it differently. */
    public enum Kind {
        /** The disk or the database is full. */
        FULL,
        /** The file is no database or is damaged. */
        CORRUPT,
        /** The file was written by a newer version of the app. */
        NEWER_SCHEMA,
        /** One row cannot be handed over, or nobody can make sense of it; the rest of the database is as it should be. */
        ROW,
        /** Anything else: the file cannot be opened, read or written. */
        UNAVAILABLE
    }

    private final Kind kind;

    public StorageException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Sorts SQLite's own message texts, which every platform hands through, into kinds; while rows are read, iOS has only the
     * number of the error.
     */
    public static Kind kindOf(String sqliteMessage) {
        String text = sqliteMessage == null ? "" : sqliteMessage.toLowerCase();
        // Android's, of a row that its window cannot hold (the second up to Android 8), and SQLite's of a text beyond
        // its limit.
        if (text.indexOf("row too big") >= 0
                || text.indexOf("couldn't read row") >= 0
                || text.indexOf("string or blob too big") >= 0
                || text.endsWith("code: 18")) {
            return Kind.ROW;
        }
        if (text.indexOf("full") >= 0 || text.endsWith("code: 13")) {
            return Kind.FULL;
        }
        if (text.indexOf("malformed") >= 0
                || text.indexOf("not a database") >= 0
                || text.indexOf("corrupt") >= 0
                || text.endsWith("code: 11")
                || text.endsWith("code: 26")) {
            return Kind.CORRUPT;
        }
        return Kind.UNAVAILABLE;
    }
}
