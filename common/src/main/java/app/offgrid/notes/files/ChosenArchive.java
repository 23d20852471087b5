package app.offgrid.notes.files;

import app.offgrid.notes.interchange.Archive;
import java.io.IOException;

/** What a person has chosen to import, opened only when it is read: a folder may take long to look through. */
public final class ChosenArchive implements Archive {
    private final String path;
    private Archive opened;

    /** @param path a folder or file, as {@link com.codename1.io.FileSystemStorage} has it */
    public ChosenArchive(String path) {
        this.path = path;
    }

    @Override
    public Entries open() throws IOException {
        if (opened == null) {
            opened = Archives.open(path);
        }
        return opened.open();
    }
}
