package app.offgrid.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a desktop or a simulator keeps everything of its device: database, settings, secrets. Two folders are two devices.
 *
 * <p>The system property {@code offgrid.home} names it; {@code ~/.offgrid-notes} if it is not set.
 */
final class DataFolder {
    private DataFolder() {}

    /** Chooses the folder, making it if need be. To be called before the toolkit starts. */
    static void use() {
        String home = System.getProperty("user.home");
        Path folder = Path.of(home).resolve(System.getProperty("offgrid.home", ".offgrid-notes"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be made: " + folder, e);
        }
        // The toolkit has no other setting that covers all it writes.
        System.setProperty("user.home", folder.toAbsolutePath().toString());
        System.setProperty("MainClass", NotesApp.class.getName());
    }
}
