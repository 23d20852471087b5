package app.offgrid.notes;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;

/** Android deletes a database that it takes for damaged, unless it is told not to. */
@RunWith(OnAndroid.class)
public class DamagedDatabaseTest {
    @Rule
    public final Phone phone = new Phone();

    @Test
    public void aDamagedDatabaseIsToldAndStaysAsItIs() throws Exception {
        Path file =
                RuntimeEnvironment.getApplication().getDatabasePath("notes.db").toPath();
        Files.createDirectories(file.getParent());
        byte[] damaged = "This was a database once. ".repeat(400).getBytes(StandardCharsets.US_ASCII);
        Files.write(file, damaged);
        phone.launch();
        assertNotEquals("NoteListForm", phone.formName());
        assertArrayEquals(damaged, Files.readAllBytes(file));
    }
}
