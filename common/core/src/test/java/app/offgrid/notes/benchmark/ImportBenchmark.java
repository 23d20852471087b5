package app.offgrid.notes.benchmark;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.interchange.ExportReport;
import app.offgrid.notes.interchange.ImportReport;
import app.offgrid.notes.interchange.MemoryArchive;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long it takes to bring many notes in and out, and how long the app waits for one batch. Argument: how many notes,
 * 10,000 if none is given.
 */
public final class ImportBenchmark {
    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("offgrid-import");
        try (JdbcSql first = JdbcSql.onFile(folder.resolve("first.db"));
                JdbcSql second = JdbcSql.onFile(folder.resolve("second.db"));
                JdbcSql third = JdbcSql.onFile(folder.resolve("third.db"))) {
            ModelServer server = new ModelServer();
            Device a = new Device("A", first, server::answer);
            System.out.printf("%,d notes of about 600 characters%n", count);
            MemoryArchive markdown = markdown(count);
            take("import, Markdown", a, markdown);
            take("the same again", a, markdown);
            take("import, ENEX", new Device("C", third, server::answer), enex(count));
            ByteArrayOutputStream backup = new ByteArrayOutputStream();
            long start = System.nanoTime();
            ExportReport[] last = new ExportReport[1];
            a.exporter().backUp(backup, report -> last[0] = report);
            a.time().runTasks();
            print("JSON backup", start, last[0].done());
            Device b = new Device("B", second, server::answer);
            take("restore", b, new MemoryArchive().with("backup.json", backup.toByteArray()));
        }
    }

    private static MemoryArchive markdown(int count) {
        MemoryArchive archive = new MemoryArchive();
        for (int i = 0; i < count; i++) {
            archive.with("Notebook " + i % 20 + "/note " + i + ".md", "# Note " + i + "\n\n" + text(i));
        }
        return archive;
    }

    private static MemoryArchive enex(int count) {
        StringBuilder enex = new StringBuilder("<en-export>");
        for (int i = 0; i < count; i++) {
            enex.append("<note><title>Note ").append(i).append("</title><created>20240101T000000Z</created>");
            enex.append("<content><![CDATA[<en-note><div>")
                    .append(text(i))
                    .append("</div></en-note>]]></content></note>");
        }
        return new MemoryArchive()
                .with("notes.enex", enex.append("</en-export>").toString());
    }

    private static String text(int number) {
        return ("words of note " + number + " on a day with little signal ").repeat(14);
    }

    private static void take(String name, Device device, MemoryArchive archive) {
        ImportReport[] last = new ImportReport[1];
        long[] longest = {0, System.nanoTime()};
        long start = System.nanoTime();
        device.importer().start(archive, false, report -> {
            last[0] = report;
            long now = System.nanoTime();
            longest[0] = report.done() == 0 ? 0 : Math.max(longest[0], now - longest[1]);
            longest[1] = now;
        });
        device.time().runTasks();
        print(name, start, last[0].done());
        System.out.printf(
                "   taken %,d, there %,d; longest batch %.0f ms%n",
                last[0].taken(), last[0].alreadyThere(), longest[0] / 1e6);
    }

    private static void print(String name, long start, int count) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-20s %,8.0f notes/s (%.1f s)%n", name, count / seconds, seconds);
    }
}
