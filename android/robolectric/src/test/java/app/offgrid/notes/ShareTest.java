package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import android.content.Intent;
import android.net.Uri;
import app.offgrid.notes.files.ExportFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;

/** An export is handed to another app. */
@RunWith(OnAndroid.class)
public class ShareTest {
    @Rule
    public final Phone phone = new Phone();

    private final Finger finger = new Finger(phone);

    private static String read(Uri stream) throws IOException {
        try (InputStream in =
                RuntimeEnvironment.getApplication().getContentResolver().openInputStream(stream)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void theOtherAppReadsTheExportAndNoCopyOutlivesIt() throws Exception {
        phone.launch();
        phone.write("Trip", "tent and rope");
        finger.tap("menuButton");
        finger.tap("menu-settings");
        finger.tap("importExport");
        finger.tap("exportBackup");
        finger.tap("exportShare");
        phone.settle();

        Intent chooser = Shadows.shadowOf(phone.activity()).getNextStartedActivity();
        assertEquals(Intent.ACTION_CHOOSER, chooser.getAction());
        Intent shared = chooser.getParcelableExtra(Intent.EXTRA_INTENT);
        assertEquals(Intent.ACTION_SEND, shared.getAction());
        assertEquals("application/json", shared.getType());
        Uri stream = shared.getParcelableExtra(Intent.EXTRA_STREAM);
        assertEquals("content", stream.getScheme());
        assertTrue(read(stream), read(stream).contains("tent and rope"));

        phone.inApp(() -> {
            ExportFile.deleteAll();
            return null;
        });
        assertThrows(IOException.class, () -> read(stream));
    }
}
