package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;

/** Android ends the process in the middle of a write; the next one has what was saved, and nothing half. */
public class KilledProcessTest {
    @Rule
    public final TemporaryFolder phone = new TemporaryFolder();

    @Test
    public void whatWasSavedOutlivesTheProcessOnTheOldestAndroid() throws IOException {
        story(26);
    }

    @Test
    public void whatWasSavedOutlivesTheProcessOnTheNewestAndroid() throws IOException {
        story(35);
    }

    private void story(int sdk) throws IOException {
        java.nio.file.Path storage = phone.newFolder().toPath();
        try (AppProcess first = AppProcess.start(Writing.class, sdk, storage)) {
            first.waitFor("in the middle").kill();
        }
        try (AppProcess second = AppProcess.start(StartingAgain.class, sdk, storage)) {
            second.finish();
        }
    }

    /** Not a test by its name: the first process. */
    @RunWith(OnAndroid.class)
    public static class Writing {
        @Rule
        public final Phone phone = new Phone();

        @Test
        public void killedInTheMiddleOfATransaction() {
            phone.launch();
            phone.write("Groceries", "milk and eggs");
            phone.write("Trip", "tent and rope");
            phone.inApp(() -> {
                com.codename1.db.Database database = phone.wiring().database();
                database.execute("BEGIN IMMEDIATE");
                database.execute("PRAGMA cache_spill = 1");
                database.execute("UPDATE note SET title = 'half', body = 'half'");
                for (int i = 0; i < 400; i++) { // more than SQLite keeps in memory, so that half of it is on disk
                    database.execute("CREATE TABLE t" + i + "(a TEXT)");
                    database.execute("INSERT INTO t" + i + " VALUES(?)", new Object[] {"x".repeat(20_000)});
                }
                AppProcess.say("in the middle");
                new CountDownLatch(1).await();
                return null;
            });
        }
    }

    /** Not a test by its name: the second process. */
    @RunWith(OnAndroid.class)
    public static class StartingAgain {
        @Rule
        public final Phone phone = new Phone();

        @Test
        public void hasWhatWasSaved() {
            phone.launch();
            assertEquals("NoteListForm", phone.formName());
            assertEquals(2, phone.notes().size());
            assertEquals("milk and eggs", phone.body("Groceries"));
            assertEquals(List.of("Trip"), phone.search("rope"));
            assertTrue(phone.search("half").isEmpty());
            phone.write("Third", "after it");
            assertEquals(3, phone.notes().size());
        }
    }
}
