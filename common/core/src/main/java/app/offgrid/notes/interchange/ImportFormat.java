package app.offgrid.notes.interchange;

/** What an import can read. */
public enum ImportFormat {
    /** A folder or zip of Markdown, text or HTML files. */
    MARKDOWN,
    /** The JSON backup of this app; see docs/FORMATS.md. */
    BACKUP,
    /** Google Keep, as Google Takeout gives it. */
    KEEP,
    /** Evernote's export, {@code .enex}. */
    ENEX,
    /** Joplin's export, {@code .jex} or a raw folder. */
    JOPLIN
}
