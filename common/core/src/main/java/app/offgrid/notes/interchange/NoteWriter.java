package app.offgrid.notes.interchange;

import app.offgrid.notes.store.NoteWalk;
import java.io.IOException;

/** Writes notes in one format. */
interface NoteWriter {
    /** @param count notes that are to come, as far as known */
    void begin(int count) throws IOException;

    void write(NoteWalk.Stop note) throws IOException;

    void finish() throws IOException;
}
