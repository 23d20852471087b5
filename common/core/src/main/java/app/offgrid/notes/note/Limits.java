package app.offgrid.notes.note;

/** The limits of the wire contract, version 1. A device checks them before it sends, the server when it receives. */
public final class Limits {
    /** Version of the wire contract. */
    public static final int PROTOCOL = 1;
    /** Longest title, in Unicode code points. */
    public static final int TITLE_CHARACTERS = 1000;
    /** Longest body, in bytes of UTF-8. */
    public static final int BODY_BYTES = 1024 * 1024;
    /** Most tags of one note. */
    public static final int TAGS = 100;
    /** Longest tag, in Unicode code points. */
    public static final int TAG_CHARACTERS = 100;
    /** Longest name of a notebook, in Unicode code points. */
    public static final int NOTEBOOK_CHARACTERS = 200;
    /** Most sides that wait on one note. */
    public static final int SIDES = 16;
    /** Most changes in one request. */
    public static final int CHANGES = 500;
    /** Most notes in one page. */
    public static final int PAGE = 1000;
    /** Notes in a page when the request does not say. */
    public static final int DEFAULT_PAGE = 500;
    /** Longest request body, in bytes after decompression. */
    public static final int REQUEST_BYTES = 8 * 1024 * 1024;
    /** Longest name of a device that is kept, in Unicode code points; a longer one is cut. */
    public static final int DEVICE_NAME_CHARACTERS = 100;

    private Limits() {}
}
