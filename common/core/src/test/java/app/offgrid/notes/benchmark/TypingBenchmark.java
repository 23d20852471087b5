package app.offgrid.notes.benchmark;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * What a save costs while somebody types on in a long note: one word more with each save. Prints medians and 99th
 * percentiles; arguments: how many characters the notes have, 2,000, 20,000, 200,000 and 900,000 if none are given.
 */
public final class TypingBenchmark {
    private static final int SAVES = 200;
    private static final int[] LENGTHS = {2_000, 20_000, 200_000, 900_000};

    private TypingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("offgrid-typing");
        try (JdbcSql sql = JdbcSql.onFile(folder.resolve("notes.db"))) {
            ModelServer server = new ModelServer();
            Device device = new Device("A", sql, server::answer);
            device.signIn();
            if (arguments.length == 0) {
                for (int length : LENGTHS) {
                    measure(device, length);
                }
            }
            for (String length : arguments) {
                measure(device, Integer.parseInt(length));
            }
        }
    }

    private static void measure(Device device, int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("word").append(random.nextInt(20_000)).append(text.length() % 80 < 12 ? '\n' : ' ');
        }
        String noteId = device.write("A long note", text.toString());
        device.sync();
        NoteEditor editor = device.book().open(noteId);
        Timing.of(String.format("save a word more in a note of %,d characters", length), SAVES, i -> {
            text.append(" more").append(i);
            editor.save(editor.fields().withBody(text.toString()));
        });
    }
}
