package app.offgrid.notes.store;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.SeededRandomness;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;

/** How long the first start after an update takes that brings the index; argument: how many notes, 10,000 if none. */
public final class MigrationBenchmark {
    private MigrationBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (JdbcSql sql =
                JdbcSql.onFile(Files.createTempDirectory("offgrid-benchmark").resolve("notes.db"))) {
            Schema.migrate(sql, 1);
            fill(sql, count);
            long start = System.nanoTime();
            LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(1)));
            System.out.printf("open %,d notes of version 1: %.0f ms%n", count, millis(start));
            start = System.nanoTime();
            LocalStore.open(sql, new Ids(new SeededRandomness(1)));
            System.out.printf("open again: %.1f ms%n", millis(start));
            start = System.nanoTime();
            double longest = 0;
            boolean more = true;
            while (more) {
                long slice = System.nanoTime();
                more = store.search().indexSlice(50);
                longest = Math.max(longest, millis(slice));
            }
            double all = millis(start);
            System.out.printf("index: %,.0f notes/s, longest slice of 50: %.0f ms%n", count / all * 1000, longest);
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void fill(JdbcSql sql, int count) {
        Random random = new Random(1);
        sql.transaction("fill", () -> {
            for (int i = 0; i < count; i++) {
                StringBuilder body = new StringBuilder();
                for (int k = 0; k < 100; k++) {
                    body.append(Integer.toString((int) Math.pow(60_000, random.nextDouble()) + 40, 36))
                            .append("en ");
                }
                sql.execute(
                        "INSERT INTO note(note_id, title, body, tags, color, pinned, archived, created_at, edited_at, "
                                + "deleted, listed, revision, base_kind, state, sendable) "
                                + "VALUES(?,?,?,'[]','none',0,0,?,?,0,0,0,2,1,1)",
                        "id" + random.nextLong() + i,
                        "note " + i,
                        body.toString(),
                        (long) i,
                        (long) i);
            }
            return null;
        });
    }
}
