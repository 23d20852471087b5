package app.offgrid.notes.files;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, to be read as often as needed. */
public interface ByteFile {
    /** Its name without folders. */
    String name();

    /** How many bytes it has. */
    long length();

    /** When it was changed, in milliseconds since the epoch; 0 if nobody knows. */
    long modifiedAt();

    /** Opens it at its first byte. */
    InputStream open() throws IOException;
}
