package app.offgrid.notes;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.ui.NativeFiles;
import app.offgrid.notes.ui.NativeFilesImpl;
import com.codename1.system.NativeLookup;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person with files of other programs, who answers the platform's pickers. */
abstract class TransferStory extends AppStory {
    @BeforeEach
    void givenPickersThatTheTestAnswers() {
        NativeLookup.register(NativeFiles.class, PlayedFiles.class);
    }

    @AfterEach
    void theRealPickersAreBack() {
        NativeLookup.register(NativeFiles.class, NativeFilesImpl.class);
        PlayedFiles.choice = null;
    }

    void choose(Path file) {
        PlayedFiles.choice = file;
        device.tap("chooseFile");
    }

    void waitForReport(String words) {
        device.waitUntil("it is reported: " + words, () -> isShownNow(words));
    }

    void openFromSettings() {
        open("menu-settings");
        device.waitForForm("Settings");
        device.tap("importExport");
        device.waitForForm("ImportExport");
    }

    Map<String, NoteFields> everyNote() {
        Map<String, NoteFields> all = new TreeMap<>();
        for (NoteList list : NoteList.values()) {
            app.wiring()
                    .core
                    .notes()
                    .page(list, 0, 1000)
                    .forEach(note -> all.put(
                            note.noteId(),
                            app.wiring().core.store().find(note.noteId()).fields()));
        }
        return all;
    }
}
