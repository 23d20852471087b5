package app.offgrid.notes.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.app.Activity;
import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.Phone;
import java.io.File;
import java.io.FileNotFoundException;
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
import org.robolectric.Robolectric;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ContentProviderController;

/** A person chooses a file, or where one is to be kept, in the system's picker. */
@RunWith(OnAndroid.class)
public class NativeFilesOnAndroidTest {
    private static final Uri CHOSEN = Uri.parse("content://files.of.another.app/1");

    @Rule
    public final Phone phone = new Phone();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final NativeFilesImpl files = new NativeFilesImpl();
    private Path there;

    @Before
    public void givenAnAppWithAFile() throws Exception {
        there = folder.newFile("there").toPath();
        ContentProviderController<OtherApp> provider =
                Robolectric.buildContentProvider(OtherApp.class).create(CHOSEN.getAuthority());
        provider.get().file = there.toFile();
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
        OtherApp.knowsTruncation = false;
        Files.writeString(there, "a long text that was there before");
        keep("short");
        assertEquals(List.of("kept"), heard);
        assertEquals("short", Files.readString(there));
    }

    @Test
    public void whateverTheOtherAppThrowsIsAFailureAndNoCrash() throws Exception {
        OtherApp.fault = new IllegalStateException("the other app is at fault");
        keep("short");
        assertEquals(List.of("failed"), heard);
    }

    @Test
    public void aFileWithoutANameIsReadAllTheSame() throws Exception {
        OtherApp.nameFault = new SecurityException("no name for you");
        Files.writeString(there, "# Note");
        files.choose();
        answer();
        assertEquals(List.of("chosen file"), heard);
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
        com.codename1.impl.android.AndroidImplementation.setActivity(null);
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
        Shadows.shadowOf(phone.activity()).receiveResult(asked, Activity.RESULT_OK, new Intent().setData(CHOSEN));
        phone.controller().resume();
        phone.until("told", () -> !heard.isEmpty());
        assertTrue(heard.size() == 1);
    }

    /** What another app shows of itself. */
    public static final class OtherApp extends ContentProvider {
        static boolean knowsTruncation = true;
        static RuntimeException fault;
        static RuntimeException nameFault;

        File file;

        @Override
        public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
            if (fault != null) {
                throw fault;
            }
            if (mode.equals("wt") && !knowsTruncation) {
                throw new UnsupportedOperationException(mode);
            }
            boolean write = mode.indexOf('w') >= 0;
            int bits = write ? ParcelFileDescriptor.MODE_READ_WRITE : ParcelFileDescriptor.MODE_READ_ONLY;
            int cut = mode.indexOf('t') >= 0 ? ParcelFileDescriptor.MODE_TRUNCATE : 0;
            return ParcelFileDescriptor.open(file, bits | cut);
        }

        @Override
        public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
            if (nameFault != null) {
                throw nameFault;
            }
            return null;
        }

        @Override
        public boolean onCreate() {
            return true;
        }

        @Override
        public String getType(Uri uri) {
            return null;
        }

        @Override
        public Uri insert(Uri uri, ContentValues values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int delete(Uri uri, String where, String[] values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int update(Uri uri, ContentValues values, String where, String[] arguments) {
            throw new UnsupportedOperationException();
        }
    }
}
