package app.offgrid.notes.ui;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.app.Activity;
import android.content.Intent;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.OtherApp;
import app.offgrid.notes.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.Shadows;

/** A person chooses a file, or where one is to be kept, in the system's picker. */
@RunWith(OnAndroid.class)
public class NativeFilesOnAndroidTest {
    @Rule
    public final Phone phone = new Phone();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final NativeFilesImpl files = new NativeFilesImpl();
    private Path there;
    private OtherApp otherApp;

    @Before
    public void givenAnAppWithAFile() throws Exception {
        there = folder.newFile("there").toPath();
        otherApp = OtherApp.with(there.toFile());
        phone.launch();
        FilesCallback.register(new FilesCallback.Receiver() {
            @Override
            public void chosen(String path, boolean copy) {
                heard.add("chosen " + path.substring(path.lastIndexOf('/') + 1));
            }

            @Override
            public void kept() {
                heard.add("kept");
            }

            @Override
            public void tooLarge(int megabytes) {
                heard.add("larger than " + megabytes + " MB");
            }

            @Override
            public void failed() {
                heard.add("failed");
            }
        });
    }

    @Test
    public void aFileThatIsWrittenOverEndsWhereTheNewOneEnds() throws Exception {
        Files.writeString(there, "a long text that was there before");
        keep("short");
        assertEquals(List.of("kept"), heard);
        assertEquals("short", Files.readString(there));
    }

    @Test
    public void soDoesOneOfAnAppThatCannotCutFiles() throws Exception {
        otherApp.cannotTruncate();
        Files.writeString(there, "a long text that was there before");
        keep("short");
        assertEquals(List.of("kept"), heard);
        assertEquals("short", Files.readString(there));
    }

    @Test
    public void whateverTheOtherAppThrowsIsAFailureAndNoCrash() throws Exception {
        otherApp.failWith(new IllegalStateException("the other app is at fault"));
        keep("short");
        assertEquals(List.of("failed"), heard);
    }

    @Test
    public void aFileWithoutANameIsReadAllTheSame() throws Exception {
        otherApp.failToNameWith(new SecurityException("no name for you"));
        Files.writeString(there, "# Note");
        files.choose();
        answer();
        assertEquals(List.of("chosen file"), heard);
    }

    @Test
    public void aFileThatIsTooLargeIsRefusedWithThatReasonAndNothingOfItStays() throws Exception {
        NativeFilesImpl.mostBytes = 3 * 1024 * 1024;
        Files.write(there, new byte[3 * 1024 * 1024 + 1]);
        files.choose();
        answer();
        assertEquals(List.of("larger than 3 MB"), heard);
        Path copies = phone.activity().getCacheDir().toPath().resolve("chosen");
        assertArrayEquals(new String[0], copies.toFile().list());

        heard.clear();
        Files.write(there, new byte[3 * 1024 * 1024]);
        files.choose();
        answer();
        assertTrue(heard.get(0), heard.get(0).startsWith("chosen "));
    }

    @Test
    public void withoutAPickerItFailsAndTheNextOneWorks() throws Exception {
        Shadows.shadowOf(phone.activity().getApplication()).checkActivities(true);
        files.choose();
        phone.until("told", () -> heard.contains("failed"));
        Shadows.shadowOf(phone.activity().getApplication()).checkActivities(false);
        heard.clear();
        keep("short");
        assertEquals(List.of("kept"), heard);
    }

    @Test
    public void withoutAnActivityItFailsAndThrowsNothing() {
        phone.loseActivity();
        files.choose();
        files.keep("/nowhere", "note.md", "text/markdown");
        phone.until("told", () -> heard.equals(List.of("failed", "failed")));
    }

    private void keep(String text) throws Exception {
        Path own = folder.getRoot().toPath().resolve("own");
        Files.writeString(own, text);
        files.keep(own.toString(), "note.md", "text/markdown");
        answer();
    }

    /** The person has chosen, and the app comes to the front again. */
    private void answer() {
        Intent asked = Shadows.shadowOf(phone.activity()).getNextStartedActivityForResult().intent;
        phone.controller().pause();
        Shadows.shadowOf(phone.activity())
                .receiveResult(asked, Activity.RESULT_OK, new Intent().setData(OtherApp.CHOSEN));
        phone.controller().resume();
        phone.until("told", () -> !heard.isEmpty());
        assertTrue(heard.size() == 1);
    }
}
