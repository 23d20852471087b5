package app.offgrid.notes;

import app.offgrid.notes.ui.FilesCallback;
import app.offgrid.notes.ui.NativeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The platform's file pickers, in which the test is the person. */
public class PlayedFiles implements NativeFiles {
    /** What the person will choose, and where they will save; null for a picker that is closed without a choice. */
    static volatile Path choice;

    @Override
    public void choose() {
        if (choice != null) {
            FilesCallback.chosen("file://" + choice.toAbsolutePath(), false);
        }
    }

    @Override
    public void keep(String path, String name, String mimeType) {
        if (choice == null) {
            return;
        }
        try {
            Files.copy(Path.of(path), choice.resolve(name));
            FilesCallback.kept();
        } catch (IOException e) {
            FilesCallback.failed();
        }
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
