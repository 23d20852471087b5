package app.offgrid.notes.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.offgrid.notes.interchange.Archive;
import app.offgrid.notes.simulator.SimulatorExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files through the toolkit's own file system. */
@ExtendWith(SimulatorExtension.class)
class StoredFilesTest {
    @TempDir
    Path folder;

    private static List<String> read(Path path) throws Exception {
        List<String> files = new ArrayList<>();
        Archive.Entries entries = Archives.open("file://" + path).open();
        while (entries.next()) {
            String text = new String(entries.content().readAllBytes(), StandardCharsets.UTF_8);
            files.add(entries.name() + "=" + text);
        }
        entries.close();
        return files;
    }

    @Test
    void aFolderIsReadWithItsFoldersInAFixedOrder() throws Exception {
        Files.createDirectories(folder.resolve("b/c"));
        Files.createDirectories(folder.resolve(".hidden"));
        Files.writeString(folder.resolve("b/c/2.md"), "two");
        Files.writeString(folder.resolve("a.md"), "one");
        Files.writeString(folder.resolve(".hidden/x.md"), "no");

        assertEquals(List.of("a.md=one", "b/c/2.md=two"), read(folder));
        assertEquals(List.of("a.md=one"), read(folder.resolve("a.md")));
    }

    @Test
    void aFolderThatIsWithinItselfEndsSomewhere() throws Exception {
        Files.writeString(folder.resolve("a.md"), "x");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertEquals("a.md=x", read(folder).get(0));
    }
}
