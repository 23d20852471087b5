package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.note.Utf8Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** One pass over an archive within the limits. */
final class ArchiveFiles {
    /** The budget of the whole import, which may take several passes. */
    private final BoundedInput.Budget budget;

    private final Archive.Entries entries;
    private int count;

    ArchiveFiles(Archive archive, BoundedInput.Budget budget) throws IOException {
        this.entries = archive.open();
        this.budget = budget;
    }

    /** Moves to the next file that is not hidden; false at the end. */
    boolean next() throws IOException {
        while (entries.next()) {
            if (++count > ImportLimits.ITEMS) {
                throw new OverLimitException("more than " + ImportLimits.ITEMS + " files", true);
            }
            if (!isHidden(name())) {
                return true;
            }
        }
        return false;
    }

    /** What file systems and programs put beside the notes. */
    private static boolean isHidden(String name) {
        boolean isDots = name.startsWith("../") || name.startsWith("./");
        return !isDots && name.startsWith(".")
                || name.startsWith("__MACOSX/")
                || name.indexOf("/.") >= 0 && name.indexOf("/../") < 0 && name.indexOf("/./") < 0
                || name.endsWith("/Thumbs.db")
                || name.endsWith("/desktop.ini");
    }

    /** With slashes. */
    String name() {
        return entries.name().replace('\\', '/');
    }

    /** Without the folders. */
    String fileName() {
        String name = name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folders, without a slash at the end; empty for none. */
    String folder() {
        String name = name();
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** True if the name stays within the archive and is not endless. */
    boolean hasSafeName() {
        String name = "/" + name() + "/";
        boolean isAbsolute = name.startsWith("//") || name.length() > 2 && name.charAt(2) == ':';
        return !isAbsolute
                && name.length() <= ImportLimits.NAME_CHARACTERS + 2
                && name.indexOf("/../") < 0
                && name.indexOf("/./") < 0
                && name.indexOf('\0') < 0;
    }

    long modifiedAt() {
        return entries.modifiedAt();
    }

    /**
     * The file as text, without a byte order mark.
     *
     * @throws OverLimitException if it is too large
     * @throws IOException if it cannot be read or is not UTF-8: nothing is guessed, since a wrong guess spoils the text
     */
    String text() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = new BoundedInput(entries.content(), budget, ImportLimits.ENTRY_BYTES);
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, 0, buffer.length)) {
            bytes.write(buffer, 0, read);
        }
        byte[] content = bytes.toByteArray();
        if (!Utf8.isValid(content)) {
            throw new IOException("the text is not in UTF-8");
        }
        String text = Utf8.decode(content);
        return text.length() > 0 && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
    }

    /** The file as a stream of characters, of any length. */
    Reader reader() throws IOException {
        return new Utf8Reader(new BoundedInput(entries.content(), budget, ImportLimits.TOTAL_BYTES));
    }

    void close() {
        entries.close();
    }
}
