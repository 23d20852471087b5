package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.store.LocalStore;
import com.codename1.ui.TextArea;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody types on a keyboard without ever pausing, and the app is killed at any moment. */
class AutosaveFormTest extends AppStory {
    private static final long KEY_MILLIS = 100;

    /** What a killed process leaves, and what had been typed a second before, and as much earlier as a save takes here. */
    private record Killed(Path home, String owed) {}

    @Test
    void killedAtAnyMomentOfTypingWithoutAPauseAtMostASecondIsMissing() throws Exception {
        device.tap("newNote");
        device.waitForForm("Editor");
        TextArea body = device.startTyping("body");
        List<Long> when = new ArrayList<>();
        List<Killed> kills = new ArrayList<>();
        StringBuilder typed = new StringBuilder();
        SaveTimes saves = new SaveTimes(folder.resolve("saves.db"));

        for (int key = 0; key < 60; key++) {
            char letter = key % 5 == 4 ? ' ' : (char) ('a' + key % 26);
            device.typeKey(letter);
            typed.append(letter);
            int length = typed.length();
            device.waitUntil("the key has arrived", () -> body.getText().length() == length);
            when.add(System.nanoTime());
            device.waitUntil("the next key", () -> System.nanoTime() - when.get(length - 1) > KEY_MILLIS * 1_000_000);
            if (key % 7 == 6) {
                long now = System.nanoTime();
                long limit = 1_000_000_000L + saves.delay();
                long owed = when.stream().filter(at -> now - at > limit).count();
                kills.add(new Killed(device.copyOfDisk(), typed.substring(0, (int) owed)));
            }
        }

        saves.close();
        for (Killed killed : kills) {
            String left = bodyIn(killed.home());
            assertTrue(left.startsWith(killed.owed()), "of '" + killed.owed() + "' there is '" + left + "'");
        }
        assertTrue(kills.get(kills.size() - 1).owed().length() > 20);
    }

    @Test
    void keysTypedWhileALongNoteIsBeingSavedAreSavedInTheirOrder() {
        // In lines: the desktop's own editor takes many seconds for a paragraph of this length.
        write("Long", ("word ".repeat(12) + "\n").repeat(3_300));
        openNote("Long");
        device.waitForForm("Editor");
        String before = storedBody();
        device.startTyping("body");

        for (int key = 0; key < 30; key++) {
            device.typeKey((char) ('a' + key % 26));
        }
        device.tap("back");
        device.waitForForm("NoteList");

        assertEquals(before.length() + 30, storedBody().length());
        assertTrue(storedBody().contains("abcdefghijklmnopqrstuvwxyzabcd"));
    }

    @Test
    void aKeyThatWasJustTypedIsOnDiskWhenTheAppHasBeenLeft() throws Exception {
        device.tap("newNote");
        device.waitForForm("Editor");
        device.startTyping("body");
        device.typeKey('x');
        TextArea body = device.find(TextArea.class, "body");
        device.waitUntil("the key has arrived", () -> "x".equals(body.getText()));

        Path disk = device.onEventThread(() -> {
            app.stop();
            return device.copyOfDisk();
        });

        device.foreground();
        assertEquals("x", bodyIn(disk));
    }

    /** Nobody else gets to the database until {@code release} is open. */
    private Thread holdTheDatabase(CountDownLatch release) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        LocalStore store = app.wiring().core.store();
        String noteId = notes().get(0).noteId();
        Thread holder = new Thread(() -> store.edit("Hold the database", noteId, note -> {
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return note;
        }));
        holder.start();
        held.await();
        return holder;
    }

    @Test
    void typingNeedsNoDatabaseAndNeverWaitsForASave() throws Exception {
        write("Note", "text");
        openNote("Note");
        device.waitForForm("Editor");
        TextArea body = device.startTyping("body");
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = holdTheDatabase(release);
        try {
            // Three seconds: a save is asked for each second, and none comes to its end.
            for (int key = 1; key <= 30; key++) {
                long pressed = System.nanoTime();
                int length = "text".length() + key;
                device.typeKey('x');
                device.waitUntil(
                        "key " + key + " has arrived", () -> body.getText().length() == length);
                device.waitUntil("the next key", () -> System.nanoTime() - pressed > KEY_MILLIS * 1_000_000);
            }
        } finally {
            release.countDown();
            holder.join();
        }
        device.waitUntil("all is saved", () -> storedBody().length() == "text".length() + 30);
    }

    private String storedBody() {
        return app.wiring().core.store().find(notes().get(0).noteId()).fields().body();
    }

    private static String bodyIn(Path home) throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            Path database =
                    files.filter(file -> file.endsWith("notes.db")).findFirst().orElseThrow();
            try (JdbcSql sql = JdbcSql.onFile(database)) {
                List<String> bodies = sql.query("SELECT body FROM note", row -> row.text(0));
                return bodies.isEmpty() ? "" : bodies.get(0);
            }
        }
    }
}
