package app.offgrid.notes.interchange;

import java.io.IOException;
import java.io.InputStream;

/** A folder, a zip, a tar or a single file: named files to be read one after the other, as often as needed. */
public interface Archive {
    /** Begins before the first file; each call begins anew. Files come in an order that is always the same. */
    Entries open() throws IOException;

    /** The files, one at a time. For one thread. */
    interface Entries {
        /**
         * Moves to the next file; folders are passed over.
         *
         * @return false if there is none
         * @throws IOException if the archive is broken from here on
         */
        boolean next() throws IOException;

        /** Its name as the archive has it, folders divided by slashes; not to be trusted. */
        String name();

        /** When it was changed, in milliseconds since the epoch; 0 if the archive does not say. */
        long modifiedAt();

        /** Its bytes; to be read before the next file is asked for. */
        InputStream content() throws IOException;

        /** Ends the reading; never fails. */
        void close();
    }
}
