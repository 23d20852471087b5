package app.offgrid.notes.interchange;

import java.io.IOException;

/** Reads the notes of one format. What it cannot take it tells the {@link Findings}. */
interface NoteReader {
    /** Items in all; known before the first. */
    int total();

    /**
     * Moves to the next item.
     *
     * @return false at the end
     * @throws OverLimitException if the import as a whole is over a limit
     * @throws IOException if nothing can be read from here on
     */
    boolean advance() throws IOException;

    /** The note of this item; null if there is none in it. */
    ForeignNote note();

    /** Ends the reading; never fails. */
    void close();
}
