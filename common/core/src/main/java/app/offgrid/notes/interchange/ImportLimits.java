package app.offgrid.notes.interchange;

/** What an import takes at the most. A file that nobody has checked cannot make the app use more than this. */
public final class ImportLimits {
    /** Most bytes of one text file in an archive, after decompression; more than any note may have. */
    public static final int ENTRY_BYTES = 8 * 1024 * 1024;
    /** Most characters of one note in a file of many notes, mark-up included. */
    public static final int NOTE_CHARACTERS = 8 * 1024 * 1024;
    /** Most bytes that are read in one import, after decompression: what a zip bomb comes to. */
    public static final long TOTAL_BYTES = 8L * 1024 * 1024 * 1024;
    /** Most files of an archive or folder that are looked at, and most notes of a file. */
    public static final int ITEMS = 200000;
    /** Deepest folder that is looked into. */
    public static final int FOLDER_DEPTH = 32;
    /** Longest name of a file with its folders, in characters. */
    public static final int NAME_CHARACTERS = 1000;
    /** Longest line of front matter, and most lines of it. */
    public static final int FRONT_MATTER_LINE = 10000;
    /** Most lines of front matter. */
    public static final int FRONT_MATTER_LINES = 1000;
    /** Most reasons that a report keeps word for word; the others are counted. */
    public static final int REMARKS = 1000;
    /** Most notes of one transaction. */
    public static final int BATCH_NOTES = 50;
    /** Most characters of one transaction, unless a single note has more. */
    public static final int BATCH_CHARACTERS = 512 * 1024;

    private ImportLimits() {}
}
