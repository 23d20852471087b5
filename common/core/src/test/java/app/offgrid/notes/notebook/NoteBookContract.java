package app.offgrid.notes.notebook;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A device with no notes on some database; each subclass says how that is opened. */
public abstract class NoteBookContract {
    @TempDir
    Path folder;

    final ModelServer server = new ModelServer();
    private Sql sql;
    Device device;
    NoteBook book;

    /** Opens the database in this file, making it if need be. */
    protected abstract Sql open(Path file);

    /** Lets go of the file. */
    protected abstract void close(Sql sql);

    @BeforeEach
    void givenAnEmptyDevice() {
        sql = open(folder.resolve("notes.db"));
        device = new Device("A", sql, server::answer);
        book = device.book();
    }

    @AfterEach
    void letGo() {
        close(sql);
    }

    String write(String title, String body, List<String> tags) {
        NoteEditor editor = book.create();
        editor.save(editor.fields().withTitle(title).withBody(body).withTags(tags));
        return editor.noteId();
    }
}
