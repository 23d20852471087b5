package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.interchange.NotTaken.Reason;
import app.offgrid.notes.note.NoteFields;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepImportTest extends ImportStory {
    private MemoryArchive takeout() {
        return new MemoryArchive()
                .with("Takeout/archive_browser.html", "<html>index</html>")
                .with("Takeout/Keep/Labels.txt", "Home\nweekly\n")
                .with("Takeout/Keep/Shopping.html", "<html>the same again</html>")
                .with("Takeout/Keep/Shopping.json", sample("keep-list.json"))
                .with("Takeout/Keep/18c0.jpg", new byte[] {1, 2, 3})
                .with("Takeout/Keep/2023-03-28.json", sample("keep-text.json"));
    }

    @Test
    void aListComesWithCheckBoxesLabelsColourAndTimes() {
        ImportReport report = take(takeout());

        assertEquals(ImportReport.State.COMPLETE, report.state());
        assertEquals(2, report.taken());
        NoteFields note = note("Shopping");
        assertEquals("- [ ] milk\n- [x] eggs", note.body());
        assertEquals(List.of("Home", "weekly"), note.tags());
        assertEquals("blue", note.color());
        assertTrue(note.pinned());
        assertEquals(1_712_345_678_901L, note.editedAt());
        assertEquals(1_700_000_000_123L, note.createdAt());
        assertEquals(1, report.count(Reason.ATTACHMENT));
    }

    @Test
    void aTrashedNoteComesIntoTheTrashWithItsLinks() {
        take(takeout());

        NoteFields note = note("");
        assertEquals("see https://example.org/here\nüñí 👋\n\n[Hut (list)](https://example.org/huts)", note.body());
        assertEquals(1_690_000_000_000L, note.trashedAt());
        assertTrue(note.archived());
    }

    @Test
    void brokenFilesAreToldOfAndTheOthersTaken() {
        MemoryArchive archive = takeout()
                .with("Takeout/Keep/bad.json", "{\"textContent\": \"never ends")
                .with("Takeout/Keep/deep.json", "[".repeat(100_000))
                .with("Takeout/Keep/latin.json", new byte[] {'"', (byte) 0xe9, '"'})
                .with("Takeout/Keep/other.json", "{\"a\": 1}");

        ImportReport report = take(archive);

        assertEquals(2, report.taken());
        assertEquals(3, report.count(Reason.UNREADABLE));
        assertEquals(1, report.count(Reason.UNKNOWN_TYPE));
    }
}
