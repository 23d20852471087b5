package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.interchange.NotTaken.Reason;
import app.offgrid.notes.note.NoteFields;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoplinImportTest extends ImportStory {
    private static String id(int number) {
        return "%032x".formatted(number);
    }

    private static MemoryArchive item(MemoryArchive archive, int number, String text, int type, String... tail) {
        StringBuilder item = new StringBuilder(text)
                .append(text.isEmpty() ? "" : "\n\n")
                .append("id: ")
                .append(id(number));
        for (String line : tail) {
            item.append('\n').append(line);
        }
        return archive.with(id(number) + ".md", item + "\ntype_: " + type);
    }

    private static MemoryArchive jex() {
        MemoryArchive jex = new MemoryArchive();
        item(
                jex,
                1,
                "Train\n\nleave: early\n\nkey: value in the text",
                1,
                "parent_id: " + id(11),
                "created_time: 2023-01-02T03:04:05.006Z",
                "updated_time: 2023-02-02T03:04:05.006Z",
                "user_created_time: 2022-01-02T03:04:05.006Z",
                "user_updated_time: 2022-02-02T03:04:05.006Z",
                "is_todo: 0",
                "source_url: ",
                "markup_language: 1",
                "deleted_time: 0",
                "encryption_applied: 0");
        item(
                jex,
                2,
                "Buy milk",
                1,
                "parent_id: ",
                "is_todo: 1",
                "todo_completed: 1672628645006",
                "updated_time: 2023-02-02T03:04:05.006Z",
                "created_time: 2023-02-02T03:04:05.006Z");
        item(jex, 3, "Gone\n\nold", 1, "parent_id: " + id(10), "deleted_time: 1672628645006");
        item(jex, 4, "", 1, "encryption_applied: 1", "encryption_cipher_text: JED01");
        item(jex, 10, "Travel", 2, "parent_id: ");
        item(jex, 11, "Norway", 2, "parent_id: " + id(10));
        item(jex, 20, "plans", 5, "parent_id: ");
        item(jex, 21, "", 6, "note_id: " + id(1), "tag_id: " + id(20));
        item(jex, 30, "hut.jpg", 4, "mime: image/jpeg");
        item(jex, 31, "", 13, "item_id: " + id(1));
        return jex.with("resources/" + id(30) + ".jpg", new byte[] {1});
    }

    @Test
    void aNoteComesWithNotebooksTagsAndThePersonsTimes() {
        ImportReport report = take(jex());

        assertEquals(3, report.taken(), report.toString());
        NoteFields note = note("Train");
        assertEquals("leave: early\n\nkey: value in the text", note.body());
        assertEquals("Travel/Norway", note.notebook());
        assertEquals(List.of("plans"), note.tags());
        assertEquals(Instant.parse("2022-01-02T03:04:05.006Z").toEpochMilli(), note.createdAt());
        assertEquals(Instant.parse("2022-02-02T03:04:05.006Z").toEpochMilli(), note.editedAt());
    }

    @Test
    void aTodoBecomesACheckBoxAndATrashedNoteTrashed() {
        take(jex());

        assertEquals("- [x] Buy milk", note("Buy milk").body());
        assertNull(note("Buy milk").notebook());
        assertEquals(1_672_628_645_006L, note("Gone").trashedAt());
    }

    @Test
    void whatCannotBeTakenIsToldOf() {
        ImportReport report = take(jex());

        assertEquals(1, report.count(Reason.ENCRYPTED));
        assertEquals(1, report.count(Reason.ATTACHMENT));
        assertEquals(1, report.count(Reason.UNKNOWN_TYPE));
        assertEquals(0, report.count(Reason.UNREADABLE), report.toString());
    }

    @Test
    void notebooksThatAreInEachOtherEndSomewhere() {
        MemoryArchive jex = new MemoryArchive();
        item(jex, 1, "Note\n\nx", 1, "parent_id: " + id(10));
        item(jex, 10, "a", 2, "parent_id: " + id(11));
        item(jex, 11, "b", 2, "parent_id: " + id(10));

        ImportReport report = take(jex);

        assertEquals(1, report.taken());
    }
}
