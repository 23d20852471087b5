package app.offgrid.notes;

import static org.junit.Assert.assertEquals;

import android.app.Activity;
import android.content.Intent;
import com.codename1.db.Cursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.Shadows;

/** U+0000 and halves of a pair, by which a platform may end a text or lose it, on their ways into Android's SQLite. */
@RunWith(OnAndroid.class)
public class TextDoorsTest {
    private static final String TYPED = "milk\u0000eggs \ud83d flour \ude00\ud83d\ude00";
    private static final String KEPT = "milk\ufffdeggs \ufffd flour \ufffd\ud83d\ude00";

    @Rule
    public final Phone phone = new Phone();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Finger finger = new Finger(phone);

    @Test
    public void whatIsTypedIsKeptWholeWithASignInTheirPlace() throws Exception {
        phone.launch();
        finger.tap("newNote");
        finger.type("title", TYPED);
        phone.leave();
        assertEquals(KEPT, phone.notes().get(0).title());
        assertEquals(List.of(KEPT), phone.search("flour"));
        assertEquals(KEPT, onDisk("title"));
    }

    @Test
    public void soIsAFileThatIsImported() throws Exception {
        Path file = folder.newFile("Groceries.md").toPath();
        Files.writeString(file, "milk\u0000eggs");
        OtherApp.with(file.toFile());
        phone.launch();
        finger.tap("importLink");
        finger.tap("chooseFile");
        Intent asked = Shadows.shadowOf(phone.activity()).getNextStartedActivityForResult().intent;
        phone.controller().pause();
        Shadows.shadowOf(phone.activity())
                .receiveResult(asked, Activity.RESULT_OK, new Intent().setData(OtherApp.CHOSEN));
        phone.controller().resume();
        phone.until("the note is here", () -> phone.notes().size() == 1);
        assertEquals("milk\ufffdeggs", phone.body("Groceries"));
        assertEquals("milk\ufffdeggs", onDisk("body"));
    }

    /** Of the one note, as SQLite has it, without the app's own readers. */
    private String onDisk(String column) throws Exception {
        Cursor found = phone.wiring().database().executeQuery("SELECT " + column + " FROM note");
        found.next();
        String text = found.getRow().getString(0);
        found.close();
        return text;
    }
}
