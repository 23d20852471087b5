package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person takes their notes along, and brings them back. */
class ExportFormTest extends TransferStory {
    @Test
    void aBackupRestoresEveryNoteAsItWas() throws IOException {
        openFromSettings();
        choose(ForeignFiles.evernote(folder));
        waitForReport("3 notes taken");
        app.wiring().core.notes().archive(notes().get(0).noteId(), true);
        app.wiring().core.notes().trash(notes().get(0).noteId());
        Map<String, NoteFields> before = everyNote();

        device.tap("exportBackup");
        waitForReport("3 notes are in the file");
        shoot("export-done");
        Path saved = keep();
        before.keySet().forEach(app.wiring().core.notes()::delete);
        assertTrue(everyNote().isEmpty());
        choose(saved);

        waitForReport("3 notes taken");
        assertEquals(before, everyNote());
    }

    @Test
    void aZipOfMarkdownIsReadBackIntoTheSameNotes() throws IOException {
        openFromSettings();
        choose(ForeignFiles.markdownFolder());
        waitForReport("20 notes taken");
        Map<String, NoteFields> before = everyNote();

        device.tap("exportMarkdown");
        waitForReport("20 notes are in the file");
        Path saved = keep();
        choose(saved);

        waitForReport("Everything was here already");
        assertEquals(before, everyNote());
    }

    @Test
    void theNextExportTakesThePlaceOfTheLastOne() throws IOException {
        write("Only note", "text");
        openFromSettings();
        device.tap("exportMarkdown");
        waitForReport("1 note is in the file");
        device.tap("exportBackup");
        device.waitUntil(
                "it is the other",
                () -> isShownNow("offgrid-notes-" + LocalDate.now(ZoneId.systemDefault()) + ".json"));

        Path home = Path.of(System.getProperty("user.home"));
        try (var files = Files.walk(home)) {
            assertEquals(
                    1,
                    files.filter(file -> file.getFileName().toString().startsWith("offgrid-notes-"))
                            .count());
        }
    }

    @Test
    void whoeverComesAfterASignOutFindsNothingOfIt() throws IOException {
        signIn();
        openFromSettings();
        choose(ForeignFiles.keep(folder));
        waitForReport("2 notes taken");
        device.tap("exportBackup");
        waitForReport("2 notes are in the file");
        device.tap("back");
        device.tap("signOut");
        device.tap("signOutNow");
        device.waitForForm("NoteList");

        openFromSettings();

        assertFalse(isShown("are in the file"));
        assertFalse(isShown("takeout"));
        device.waitUntil("the file is gone", () -> !isExportThere());
    }

    private static boolean isExportThere() {
        try (var files = Files.walk(Path.of(System.getProperty("user.home")))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("offgrid-notes-"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path keep() throws IOException {
        Path target = Files.createTempDirectory(folder, "saved");
        PlayedFiles.choice = target;
        device.tap("exportKeep");
        waitForReport("Saved");
        try (var files = Files.list(target)) {
            Path saved = files.findFirst().orElseThrow();
            assertTrue(Files.size(saved) > 0);
            return saved;
        }
    }

    @InEveryLook
    void picturesInEveryLookAndSize(Look look) throws Exception {
        wear(look);
        shoot("import-link");
        openFromSettings();
        shoot("import-start");
        choose(ForeignFiles.keep(folder));
        waitUntilSaid("transfer.imported");
        shoot("import-report");
        device.tap("exportBackup");
        waitUntilSaid("transfer.exported");
        shoot("export");
        assertFalse(isShown("transfer."), "every text has its words");
    }
}
