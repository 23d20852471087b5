package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.interchange.NotTaken.Reason;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.Uuid;
import app.offgrid.notes.store.Intake;
import app.offgrid.notes.testing.Device;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackupTest extends ImportStory {
    private static final String[] PIECES = {
        "a",
        "Zürich",
        "\n",
        "\r\n",
        "---\n",
        "# ",
        "\t",
        "\"",
        "\\",
        "</p>",
        "👩‍👩‍👧",
        "שלום",
        "\u2028",
        "'",
        "e\u0301",
        ": ",
        " ",
        "[x](y)",
        "\u0001",
        "{\"notes\":[",
        "]}",
        ","
    };

    /** Notes with every field set to anything the core permits. */
    private static Map<String, NoteFields> anyNotes(int count, long seed, boolean loneSurrogates) {
        Random random = new Random(seed);
        Map<String, NoteFields> notes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            NoteFields fields = NoteFields.EMPTY
                    .withTitle(text(random, 4, loneSurrogates))
                    .withBody(text(random, 60, loneSurrogates))
                    .withTags(List.of(text(random, 2, loneSurrogates), text(random, 3, loneSurrogates) + "x"))
                    .with(Field.NOTEBOOK, random.nextInt(3) == 0 ? null : text(random, 3, loneSurrogates))
                    .with(Field.COLOR, NoteColor.NAMES.get(random.nextInt(9)))
                    .withPinned(random.nextBoolean())
                    .with(Field.ARCHIVED, random.nextBoolean())
                    .with(Field.TRASHED_AT, random.nextBoolean() ? null : random.nextLong())
                    .with(Field.CREATED_AT, random.nextLong() >> random.nextInt(63))
                    .with(Field.EDITED_AT, random.nextLong() >> random.nextInt(63));
            notes.put(Uuid.fromName(seed + "/" + i), fields);
        }
        return notes;
    }

    private static String text(Random random, int most, boolean loneSurrogates) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(loneSurrogates && random.nextInt(20) == 0 ? "\uDC00" : "");
            text.append(loneSurrogates && random.nextInt(20) == 0 ? "\uD83D" : "");
        }
        return text.toString();
    }

    private void fill(Map<String, NoteFields> notes) {
        List<Intake.Candidate> candidates = new ArrayList<>();
        notes.forEach((id, fields) -> candidates.add(new Intake.Candidate(id, fields, false)));
        new Intake(sql).take(candidates);
    }

    private byte[] backup() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ExportReport> heard = new ArrayList<>();
        device.exporter().backUp(out, heard::add);
        device.time().runTasks();
        assertEquals(ExportReport.State.COMPLETE, heard.get(heard.size() - 1).state());
        return out.toByteArray();
    }

    private void restoredAre(Map<String, NoteFields> notes, Archive archive) {
        try (JdbcSql empty = JdbcSql.inMemory()) {
            Device other = new Device("Laptop", empty, server::answer);
            ImportReport report = take(other, archive, false);
            assertEquals(ImportReport.State.COMPLETE, report.state(), report.toString());
            assertEquals(notes.size(), report.taken(), report.toString());
            // What the database keeps of a lone surrogate is its own affair; a backup changes nothing about it.
            notes.keySet().forEach(id -> assertEquals(device.fields(id), other.fields(id)));
        }
    }

    @Test
    void everyFieldOfEveryNoteComesBack() {
        Map<String, NoteFields> notes = anyNotes(500, 42, true);
        fill(notes);

        restoredAre(notes, new MemoryArchive().with("backup.json", backup()));
    }

    @Test
    void aMarkdownExportReadsBackAsWell() {
        Map<String, NoteFields> notes = anyNotes(500, 43, false);
        fill(notes);
        MemoryArchive zip = new MemoryArchive();

        device.exporter().exportMarkdown(zip, report -> {});
        device.time().runTasks();

        assertEquals(500, zip.names().size());
        restoredAre(notes, zip);
    }

    @Test
    void theFileOfANoteWithoutATitleIsNamedByItsFirstWords() {
        device.write("", "- [ ] buy *milk*\n- bread");
        MemoryArchive zip = new MemoryArchive();

        device.exporter().exportMarkdown(zip, report -> {});
        device.time().runTasks();

        assertEquals(List.of("buy milk.md"), List.copyOf(zip.names()));
    }

    @Test
    void aNoteOverTheLimitIsInTheBackupAndComesBack() {
        Map<String, NoteFields> notes =
                Map.of(Uuid.fromName("big"), NoteFields.EMPTY.withTitle("big").withBody("x".repeat(1_200_000)));
        fill(notes);

        restoredAre(notes, new MemoryArchive().with("backup.json", backup()));
    }

    @Test
    void restoringBringsBackWhatWasDeletedAndLeavesWhatIsThere() {
        fill(anyNotes(20, 44, false));
        byte[] backup = backup();
        String gone = Uuid.fromName("44/3");
        device.book().delete(gone);
        device.type(Uuid.fromName("44/4"), "newer");

        ImportReport report = take(new MemoryArchive().with("backup.json", backup));

        assertEquals(1, report.taken());
        assertEquals(19, report.alreadyThere());
        assertEquals("newer", device.body(Uuid.fromName("44/4")));
        assertTrue(device.fields(gone) != null);
    }

    @Test
    void aCutBackupGivesTheNotesBeforeTheCut() {
        fill(anyNotes(20, 45, false));
        String whole = new String(backup(), StandardCharsets.UTF_8);
        String cut = whole.substring(0, whole.length() - 100);

        try (JdbcSql empty = JdbcSql.inMemory()) {
            ImportReport report =
                    take(new Device("Other", empty, server::answer), new MemoryArchive().with("b.json", cut), false);
            assertEquals(ImportReport.State.BROKEN, report.state());
            assertEquals(19, report.taken());
        }
    }

    @Test
    void aBackupOfANewerVersionIsRefused() {
        ImportReport report = take(
                new MemoryArchive().with("b.json", "{\"format\":\"offgrid-notes-backup\",\"version\":2,\"notes\":[]}"));

        assertEquals(ImportReport.State.BROKEN, report.state());
        assertTrue(report.problem().contains("version 2"));
    }

    @Test
    void aNoteThatIsBrokenIsToldOfAndTheOthersComeBack() {
        String note = "{\"noteId\":\"" + Uuid.fromName("a") + "\",\"fields\":{\"title\":\"a\"}}";
        String json =
                "{ \"more\": {\"x\": [1, \"]\"]}, \"format\":\"offgrid-notes-backup\", \"version\" : 1 , \"notes\" : [ "
                        + "{\"noteId\":\"no id\",\"fields\":{}}, 7, {\"noteId\":5}, " + note + " , "
                        + "{\"noteId\":\"" + Uuid.fromName("b") + "\",\"fields\":{\"title\":3}} ] }";

        ImportReport report = take(new MemoryArchive().with("b.json", json));

        assertEquals(1, report.taken(), report.toString());
        assertEquals(4, report.count(Reason.UNREADABLE));
    }

    @Test
    void exportedNamesAreSafeAndEachThereOnce() {
        FileNames names = new FileNames();

        assertEquals("a b.md", names.next(null, "a/b", ".md"));
        assertEquals("A B (2).md", names.next(null, "A:B", ".md"));
        assertEquals("_con.md", names.next(null, "con", ".md"));
        assertEquals("_.hidden.md", names.next(null, ".hidden..", ".md"));
        assertEquals("Untitled.md", names.next("", " ", ".md"));
        assertEquals("x/_/y.md", names.next("x/../", "y", ".md"));
    }
}
