package app.offgrid.notes.benchmark;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.search.SearchQuery;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
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
 * Lists, searches and saves with many notes on disk. Prints medians and 99th percentiles; argument: how many notes, 10,000
 * if none is given.
 */
public final class FindBenchmark {
    private final Random random = new Random(1);
    private final SampleNotes samples = new SampleNotes();

    private FindBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path file = Files.createTempDirectory("offgrid-benchmark").resolve("notes.db");
        try (JdbcSql sql = JdbcSql.onFile(file)) {
            new FindBenchmark().run(count, sql, file);
        }
    }

    private void run(int count, JdbcSql sql, Path file) throws IOException {
        Device device = new Device("A", sql, new ModelServer()::answer);
        LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(3)));
        List<String> ids = samples.fill(store, count);
        System.out.printf(
                "%,d notes, about 600 characters each; %,d MB on disk%n", count, Files.size(file) / 1_000_000);
        for (int round = 0; round < 2; round++) {
            for (NoteOrder order : new NoteOrder[] {NoteOrder.EDITED_NEWEST_FIRST, NoteOrder.TITLE_A_TO_Z}) {
                Timing.of("first page, " + order, 200, i -> device.book().page(NoteFilter.ALL, order, null, 50));
            }
            Timing.of("first page of a notebook", 200, i -> device.book()
                    .page(NoteFilter.ALL.notebook("book " + i % 20), NoteOrder.EDITED_NEWEST_FIRST, null, 50));
            Timing.of("first page of a tag", 200, i -> device.book()
                    .page(NoteFilter.ALL.tag("tag" + i % 40), NoteOrder.TITLE_A_TO_Z, null, 50));
            Timing.of("unsynced, first page", 200, i -> device.book()
                    .page(NoteFilter.UNSYNCED, NoteOrder.EDITED_NEWEST_FIRST, null, 50));
            scroll(device);
            Timing.of(
                    "search, first keystroke",
                    200,
                    i -> search(device, samples.word(i % 100).substring(0, 1)));
            Timing.of(
                    "search, two letters",
                    200,
                    i -> search(device, samples.word(i % 100).substring(0, 2)));
            Timing.of("search, a common word", 200, i -> search(device, samples.word(i % 20)));
            Timing.of(
                    "search, two common words",
                    200,
                    i -> search(device, samples.word(i % 20) + " " + samples.word(20 + i % 30)));
            Timing.of(
                    "search, two words, one rare",
                    200,
                    i -> search(device, samples.word(i) + " " + samples.word(3000 + i * 50)));
            Timing.of("search, first keystroke in a tag", 100, i -> device.book()
                    .search()
                    .find(samples.word(i).substring(0, 1), NoteFilter.ALL.tag("tag" + i % 40), null));
            Timing.of(
                    "notebooks with counts", 50, i -> device.book().notebooks().list());
            Timing.of("tags with counts", 50, i -> device.book().tags().list());
            Timing.of("save with index", 5_000, i -> device.type(ids.get(random.nextInt(count)), samples.text(100)));
        }
    }

    private static void search(Device device, String typed) {
        if (SearchQuery.of(typed).isEmpty()) {
            throw new IllegalStateException(typed);
        }
        device.book().search().find(typed, NoteFilter.OUTSIDE_TRASH, null);
    }

    private static void scroll(Device device) {
        int pages = 0;
        int notes = 0;
        long start = System.nanoTime();
        NoteCursor after = null;
        do {
            NotePage page = device.book().page(NoteFilter.ALL, NoteOrder.EDITED_NEWEST_FIRST, after, 50);
            for (NoteSummary note : page.notes()) {
                notes += note.noteId().length() > 0 ? 1 : 0;
            }
            pages++;
            after = page.next();
        } while (after != null);
        System.out.printf(
                "%-44s %,d notes, %.3f ms a page%n",
                "scroll the whole list", notes, (System.nanoTime() - start) / 1e6 / pages);
    }
}
