package app.offgrid.notes.interchange;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A device with an empty database, and what a story of imports needs. */
abstract class ImportStory {
    final JdbcSql sql = JdbcSql.inMemory();
    final ModelServer server = new ModelServer();
    final Device device = new Device("Phone", sql, server::answer);
    final List<ImportReport> reports = new ArrayList<>();

    @AfterEach
    void close() {
        sql.close();
    }

    ImportReport take(Archive archive) {
        return take(device, archive, false);
    }

    ImportReport take(Device into, Archive archive, boolean againIfDeleted) {
        reports.clear();
        into.importer().start(archive, againIfDeleted, reports::add);
        into.time().runTasks();
        return reports.get(reports.size() - 1);
    }

    /** The note of this title in any list; fails if there is not exactly one. */
    NoteFields note(String title) {
        return device.fields(noteId(title));
    }

    String noteId(String title) {
        List<String> found = new ArrayList<>();
        for (NoteList list : NoteList.values()) {
            for (NoteSummary note : device.book().page(list, 0, 10_000)) {
                if (note.title().equals(title)) {
                    found.add(note.noteId());
                }
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " notes are called " + title + "; there are " + titles());
        }
        return found.get(0);
    }

    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (NoteList list : NoteList.values()) {
            device.book().page(list, 0, 10_000).forEach(note -> titles.add(note.title()));
        }
        return titles;
    }

    static String sample(String name) {
        try (InputStream in = ImportStory.class.getResourceAsStream("/interchange/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
