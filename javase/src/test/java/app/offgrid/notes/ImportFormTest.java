package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.ui.FilesCallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person brings notes from other programs. */
class ImportFormTest extends TransferStory {
    private Path foreign(String source) throws IOException {
        switch (source) {
            case "markdown":
                return ForeignFiles.markdownFolder();
            case "zip":
                return ForeignFiles.markdownZip(folder, 3);
            case "keep":
                return ForeignFiles.keep(folder);
            case "evernote":
                return ForeignFiles.evernote(folder);
            default:
                return ForeignFiles.joplin(folder);
        }
    }

    @ParameterizedTest
    @CsvSource({"markdown,20", "zip,3", "keep,2", "evernote,3", "joplin,2"})
    void notesOfEachKindAreTakenOnceHoweverOftenTheFileIsRead(String source, int count) throws IOException {
        Path file = foreign(source);
        device.tap("importLink");
        device.waitForForm("ImportExport");
        choose(file);
        waitForReport(count + " notes taken");
        assertTrue(isShown(file.getFileName().toString()));
        Map<String, NoteFields> taken = everyNote();
        assertEquals(count, taken.size());
        shoot("import-" + source);

        choose(file);

        waitForReport("Everything was here already");
        assertTrue(isShown(count + " notes were here already."));
        assertEquals(taken, everyNote());
        device.tap("showNotes");
        device.waitForForm("NoteList");
        shoot("import-" + source + "-list");
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsReason() throws IOException {
        openFromSettings();
        choose(ForeignFiles.keep(folder));

        waitForReport("2 notes taken");

        assertTrue(isShown("1 thing cannot be read"), "a broken note");
        assertTrue(isShown("broken.json"));
        assertTrue(isShown("18c0.jpg"));
    }

    @Test
    void whatWasDeletedSinceStaysDeletedUnlessThePersonWantsItBack() throws IOException {
        openFromSettings();
        choose(ForeignFiles.markdownZip(folder, 3));
        waitForReport("3 notes taken");
        String note = noteId("Note 1");
        app.wiring().core.notes().delete(note);

        device.tap("chooseFile");
        waitForReport("1 note came with an earlier import and was deleted since.");
        assertEquals(2, notes().size());
        shoot("import-deleted");
        device.tap("importAgain");

        waitForReport("1 note taken");
        assertEquals(3, notes().size());
    }

    @Test
    void anEditedNoteIsLeftAsItIs() throws IOException {
        openFromSettings();
        choose(ForeignFiles.joplin(folder));
        waitForReport("2 notes taken");
        var editor = app.wiring().core.notes().open(noteId("Train"));
        editor.save(editor.fields().withBody("leave late"));

        device.tap("chooseFile");

        waitForReport("1 note was here already and has another text than the file.");
        assertEquals(
                "leave late",
                app.wiring().core.store().find(noteId("Train")).fields().body());
    }

    @Test
    void aFileOfNoKnownKindIsSaidToBeOne() throws IOException {
        Path file = Files.write(folder.resolve("holiday.mp4"), new byte[] {1, 2, 3});
        openFromSettings();
        choose(file);

        waitForReport("No notes taken");

        assertTrue(isShown("of a kind that this app does not know"));
        shoot("import-broken");
    }

    @Test
    void aPickerThatIsClosedChangesNothing() {
        openFromSettings();
        choose(null);
        assertTrue(isShown("Choose a file"));
        device.tap("back");
        device.waitForForm("Settings");
    }

    @Test
    void aFileThatIsTooLargeToBeCopiedIsToldWithTheLimit() {
        openFromSettings();
        FilesCallback.tooLarge(2048);
        waitUntilSaid("transfer.tooLarge");
        assertTrue(isShown("2048 MB"));
    }

    @Test
    void aLongImportLeavesTheAppUsableAndCanBeStopped() throws IOException {
        openFromSettings();
        choose(ForeignFiles.markdownZip(folder, 20_000));
        device.waitUntil("some are taken", () -> app.wiring().core.notes().count(NoteList.ACTIVE) > 200);
        shoot("import-running");
        device.tap("back");
        device.waitForForm("Settings");
        device.tap("back");
        device.waitForForm("NoteList");
        write("Written meanwhile", "at once");
        assertEquals("Written meanwhile", notes().get(0).title());

        openFromSettings();
        device.tap("transferCancel");

        waitForReport("You stopped it.");
        int taken = app.wiring().core.notes().count(NoteList.ACTIVE) - 1;
        assertTrue(taken < 20_000, taken + " were taken");
        assertTrue(isShown(taken + " notes taken"));
        device.waitUntil("all is laid out", () -> true);
        shoot("import-stopped");
    }

    @Test
    void theEndOfAnImportIsToldWhereverThePersonIs() throws IOException {
        openFromSettings();
        choose(ForeignFiles.markdownZip(folder, 1_500));
        device.tap("back");
        device.waitForForm("Settings");
        device.tap("back");
        device.waitForForm("NoteList");

        device.waitForText("The import is at its end");

        assertEquals(1_500, app.wiring().core.notes().count(NoteList.ACTIVE));
        openFromSettings();
        assertTrue(isShown("1500 notes taken"));
    }
}
