package app.offgrid.notes.interchange;

import java.io.IOException;

/** Where an export puts its files. */
public interface ArchiveSink {
    /**
     * Writes one file.
     *
     * @param name safe on every file system, unique in this archive even where case does not count, with slashes
     * @param modifiedAt in milliseconds since the epoch
     */
    void write(String name, long modifiedAt, byte[] content) throws IOException;

    /** Completes the archive. */
    void finish() throws IOException;
}
