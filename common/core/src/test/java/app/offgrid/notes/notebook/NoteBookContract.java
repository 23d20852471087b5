package app.offgrid.notes.notebook;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.testing.Databases;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A device with no notes on some database; each subclass says on which. */
public abstract class NoteBookContract {
    @TempDir
    Path folder;

    private final Databases databases;

    final ModelServer server = new ModelServer();
    private Sql sql;
    Device device;
    NoteBook book;

    /** @param databases where the tests get theirs from */
    NoteBookContract(Databases databases) {
        this.databases = databases;
    }

    final Sql open(Path file) {
        return databases.open(file);
    }

    final void close(Sql sql) {
        databases.close(sql);
    }

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
