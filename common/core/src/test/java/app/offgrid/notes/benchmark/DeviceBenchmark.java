package app.offgrid.notes.benchmark;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.AccountDigest;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.store.DigestComparison;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import app.offgrid.notes.testing.SeededRandomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * How quick a device is with many notes: saves, lists, and the device's half of a sync (the server is a model in the same
 * process). Prints medians and 99th percentiles; argument: how many notes, 10,000 if none is given.
 */
public final class DeviceBenchmark {
    private static final int SAVES = 2_000;
    private static final String[] WORDS =
            "the note of a day on the road with little signal and much to tell about bread tents rain and people"
                    .split(" ");

    private DeviceBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("offgrid-benchmark");
        Random random = new Random(1);
        try (JdbcSql first = JdbcSql.onFile(folder.resolve("first.db"));
                JdbcSql second = JdbcSql.onFile(folder.resolve("second.db"))) {
            ModelServer server = new ModelServer();
            Device a = new Device("A", first, server::answer);
            for (int i = 0; i < count; i++) {
                a.write("note " + i, text(random, 120));
            }
            System.out.printf("%,d notes on the device, about 600 characters each%n", count);
            Timing.of("save", SAVES, i -> a.type(pick(a, random, count), text(random, 121)));
            Timing.of("first page of the list", 500, i -> a.book().page(NoteList.ACTIVE, 0, 50));
            Timing.of("page in the middle", 500, i -> a.book().page(NoteList.ACTIVE, count / 2, 50));
            Timing.of("counts for the badge", 500, i -> a.book().counts());
            Timing.of("open a note", SAVES, i -> a.body(pick(a, random, count)));
            rate("device's half of the upload", count, () -> a.signIn());
            Device b = new Device("B", second, server::answer);
            rate("device's half of the first download", count, () -> b.signIn());
            HttpCall call = new HttpCall("GET", Device.SERVER + "/api/sync/digest", Device.EMAIL + " 0", null);
            AccountDigest theirs = AccountDigest.read(
                    Json.parse(Utf8.decode(server.answer(call).body())));
            DigestComparison comparison = new DigestComparison(second, new Ids(new SeededRandomness(1)));
            Timing.of("compare the digests", 50, i -> {
                if (comparison.compare(theirs) != DigestComparison.Outcome.EQUAL) {
                    throw new IllegalStateException("the digests differ");
                }
            });
        }
    }

    private static String pick(Device device, Random random, int count) {
        List<NoteSummary> one = device.book().page(NoteList.ACTIVE, random.nextInt(count), 1);
        return one.get(0).noteId();
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? '\n' : ' ');
        }
        return text.toString();
    }

    private static void rate(String name, int count, Runnable task) {
        long start = System.nanoTime();
        task.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-38s %,.0f notes/s (%.1f s)%n", name, count / seconds, seconds);
    }
}
