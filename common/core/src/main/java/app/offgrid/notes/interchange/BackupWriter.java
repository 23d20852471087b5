package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.store.NoteWalk;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the JSON backup as a stream. */
final class BackupWriter implements NoteWriter {
    private final OutputStream out;
    private final long now;
    private boolean isFirst = true;

    BackupWriter(OutputStream out, long now) {
        this.out = out;
        this.now = now;
    }

    @Override
    public void begin(int count) throws IOException {
        out.write(Utf8.encode(BackupFormat.head(now, count)));
    }

    @Override
    public void write(NoteWalk.Stop note) throws IOException {
        out.write(Utf8.encode(BackupFormat.note(note.noteId(), note.fields(), isFirst)));
        isFirst = false;
    }

    @Override
    public void finish() throws IOException {
        out.write(Utf8.encode(BackupFormat.foot()));
        out.flush();
    }
}
