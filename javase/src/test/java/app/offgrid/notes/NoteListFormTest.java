package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.testing.SeededRandomness;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Container;
import com.codename1.ui.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoteListFormTest extends AppStory {
    @Test
    void anEmptyListSaysHowToBegin() {
        device.waitForText("New note");
        assertTrue(isShown("No notes yet"));
    }

    @Test
    void theNewestNoteStandsAboveAndAPinnedOneAboveAll() {
        write("first", "");
        write("second", "");
        write("third", "");
        openNote("first");
        device.tap("pin");
        device.tap("back");
        device.waitUntil("the pinned note is above", () -> List.of("first", "third", "second")
                .equals(shownTitles()));
    }

    @Test
    void thePreviewShowsNoMarkdownSigns() {
        write("Tour", "# Plan\n- **tyres** and [map](https://example.org)");
        assertEquals("Tour", notes().get(0).title());
        shoot("list-preview");
    }

    @Test
    void ofTenThousandNotesOnlyAHandfulOfRowsIsEverMade() throws Exception {
        device.close();
        Path file = Path.of(System.getProperty("user.home"), ".cn1", "database", "notes.db");
        try (JdbcSql sql = JdbcSql.onFastFile(file)) {
            LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(1)));
            for (int i = 0; i < 10_000; i++) {
                NoteFields fields = NoteFields.EMPTY.withTitle("note " + i).stampedAt(i);
                store.edit("Write", store.freshId(), before -> Editing.edit(before, fields));
            }
        }
        app = device.launch();
        device.waitForForm("NoteList");
        Container list = device.find(Container.class, "noteList");
        device.waitUntil("rows are shown", () -> list.getComponentCount() > 0);
        assertTrue(list.getComponentCount() < 20, list.getComponentCount() + " rows");
        device.onEventThread(() -> {
            list.setSmoothScrolling(false);
            list.scrollRectToVisible(0, list.getScrollDimension().getHeight() - 10, 1, 10, list);
            return null;
        });
        String oldest =
                app.wiring().core.notes().page(NoteList.ACTIVE, 9_999, 1).get(0).title();
        device.waitUntil("the oldest note is shown", () -> shownTitles().contains(oldest));
        assertTrue(list.getComponentCount() < 20, list.getComponentCount() + " rows");
    }

    @Test
    void aNoteInTheTrashCanBeHadBackAtOnceOrLater() {
        write("Bike tour", "");
        openNote("Bike tour");
        device.tap("more");
        device.tap("trash");
        device.waitForForm("NoteList");
        assertTrue(notes().isEmpty());
        device.tap("toastAction");
        device.waitUntil("the note is back", () -> shownTitles().contains("Bike tour"));
    }

    @Test
    void anArchivedNoteIsFoundInTheArchive() {
        write("Old", "");
        openNote("Old");
        device.tap("more");
        device.tap("archive");
        device.waitForForm("NoteList");
        open("menu-archive");
        device.waitUntil("the note is in the archive", () -> shownTitles().contains("Old"));
    }

    private List<String> shownTitles() {
        Container list = (Container) TestUtils.findByName("noteList");
        if (list == null) {
            return List.of();
        }
        return rows(list).stream()
                .sorted((one, other) -> one.getY() - other.getY())
                .map(NoteListFormTest::title)
                .collect(Collectors.toList());
    }

    private static List<Container> rows(Container list) {
        List<Container> rows = new ArrayList<>();
        for (int i = 0; i < list.getComponentCount(); i++) {
            if (list.getComponentAt(i).isVisible()
                    && list.getComponentAt(i).getUIID().startsWith("NoteRow")) {
                rows.add((Container) list.getComponentAt(i));
            }
        }
        return rows;
    }

    private static String title(Container row) {
        Container head = (Container) row.getComponentAt(0);
        return ((Label) head.getComponentAt(1)).getText();
    }
}
