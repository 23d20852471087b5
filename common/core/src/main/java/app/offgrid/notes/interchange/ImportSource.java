package app.offgrid.notes.interchange;

import app.offgrid.notes.protocol.JsonException;
import java.io.IOException;
import java.io.Reader;

/** Looks an archive over: what format it is, and how many items it has. */
final class ImportSource {
    private static final int HEAD = 4096;

    private final Archive archive;
    private final BoundedInput.Budget budget = new BoundedInput.Budget();
    private ImportFormat format;
    private int items;

    ImportSource(Archive archive) {
        this.archive = archive;
    }

    /**
     * Reads the archive once, the contents only as far as needed.
     *
     * @return null if nothing in it is of a known kind
     */
    ImportFormat look() throws IOException {
        ArchiveFiles files = new ArchiveFiles(archive, budget);
        try {
            boolean hasTexts = false;
            int enexNotes = 0;
            while (files.next()) {
                items++;
                String name = files.fileName().toLowerCase();
                if (name.endsWith(".enex")) {
                    format = ImportFormat.ENEX;
                    enexNotes += EnexReader.count(files);
                } else if (format == null && name.endsWith(".json")) {
                    format = ofJson(files);
                } else if (format == null && JoplinReader.isItemName(name) && JoplinItem.parse(files.text()) != null) {
                    format = ImportFormat.JOPLIN;
                } else {
                    hasTexts |= MarkdownReader.isText(name) || MarkdownReader.isPage(name);
                }
            }
            items = format == ImportFormat.ENEX ? enexNotes : items;
            format = format == null && hasTexts ? ImportFormat.MARKDOWN : format;
            return format;
        } finally {
            files.close();
        }
    }

    /** By the beginning of the file; Keep's notes name their kind of content early. */
    private static ImportFormat ofJson(ArchiveFiles files) throws IOException {
        Reader in = files.reader();
        char[] head = new char[HEAD];
        int length = 0;
        int read = 0;
        while (length < HEAD && read >= 0) {
            read = in.read(head, length, HEAD - length);
            length += Math.max(0, read);
        }
        String text = new String(head, 0, length);
        if (text.indexOf("\"" + BackupFormat.NAME + "\"") >= 0) {
            return ImportFormat.BACKUP;
        }
        boolean isKeep = KeepReader.looksLikeNote(text) || text.indexOf("\"isTrashed\"") >= 0;
        return isKeep ? ImportFormat.KEEP : null;
    }

    /** Opens the notes for reading. To be called once, after {@link #look} found a format. */
    NoteReader open(Findings findings) throws IOException {
        Identities identities = new Identities();
        if (format == ImportFormat.JOPLIN) {
            return JoplinReader.open(archive, items, budget, identities, findings);
        }
        ArchiveFiles files = new ArchiveFiles(archive, budget);
        switch (format) {
            case BACKUP:
                return backup(files, identities, findings);
            case KEEP:
                return new KeepReader(files, items, identities, findings);
            case ENEX:
                return new EnexReader(files, items, identities, findings);
            default:
                return new MarkdownReader(files, items, identities, findings);
        }
    }

    private static NoteReader backup(ArchiveFiles files, Identities identities, Findings findings) throws IOException {
        try {
            return new BackupReader(files, identities, findings);
        } catch (IOException | JsonException e) {
            files.close();
            throw new IOException(String.valueOf(e.getMessage()));
        }
    }
}
