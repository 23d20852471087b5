package app.offgrid.notes.benchmark;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.search.SearchQuery;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Lists, searches and saves with many notes on disk. Prints medians and 99th percentiles; argument: how many notes, 10,000
 * if none is given. The words follow Zipf's law, as in real texts: some are in nearly every note, most are rare.
 */
public final class FindBenchmark {
    private static final int VOCABULARY = 20_000;

    private final Random random = new Random(1);
    private final String[] words = new String[VOCABULARY];

    private FindBenchmark() {
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int k = 0; k < syllables; k++) {
                word.append("bcdfghjklmnprstvw".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
            }
            words[i] = word + (random.nextBoolean() ? "n" : "");
        }
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path file = Files.createTempDirectory("offgrid-benchmark").resolve("notes.db");
        try (JdbcSql sql = JdbcSql.onFile(file)) {
            new FindBenchmark().run(count, sql, file);
        }
    }

    private void run(int count, JdbcSql sql, Path file) throws IOException {
        Device device = new Device("A", sql, new ModelServer()::answer);
        LocalStore store =
                LocalStore.open(sql, new app.offgrid.notes.host.Ids(new app.offgrid.notes.testing.SeededRandomness(3)));
        List<String> ids = fill(store, count);
        System.out.printf(
                "%,d notes, about 600 characters each; %,d MB on disk%n", count, Files.size(file) / 1_000_000);
        for (int round = 0; round < 2; round++) {
            for (NoteOrder order : new NoteOrder[] {NoteOrder.EDITED_NEWEST_FIRST, NoteOrder.TITLE_A_TO_Z}) {
                time("first page, " + order, 200, i -> device.book().page(NoteFilter.ALL, order, null, 50));
            }
            time("first page of a notebook", 200, i -> device.book()
                    .page(NoteFilter.ALL.notebook("book " + i % 20), NoteOrder.EDITED_NEWEST_FIRST, null, 50));
            time("first page of a tag", 200, i -> device.book()
                    .page(NoteFilter.ALL.tag("tag" + i % 40), NoteOrder.TITLE_A_TO_Z, null, 50));
            time("unsynced, first page", 200, i -> device.book()
                    .page(NoteFilter.UNSYNCED, NoteOrder.EDITED_NEWEST_FIRST, null, 50));
            scroll(device);
            time("search, first keystroke", 200, i -> search(device, words[i % 100].substring(0, 1)));
            time("search, two letters", 200, i -> search(device, words[i % 100].substring(0, 2)));
            time("search, a common word", 200, i -> search(device, words[i % 20]));
            time("search, two common words", 200, i -> search(device, words[i % 20] + " " + words[20 + i % 30]));
            time("search, two words, one rare", 200, i -> search(device, words[i] + " " + words[3000 + i * 50]));
            time("search, first keystroke in a tag", 100, i -> device.book()
                    .search()
                    .find(words[i].substring(0, 1), NoteFilter.ALL.tag("tag" + i % 40), null));
            time("notebooks with counts", 50, i -> device.book().notebooks().list());
            time("tags with counts", 50, i -> device.book().tags().list());
            time("save with index", 5_000, i -> device.type(ids.get(random.nextInt(count)), text(100)));
        }
    }

    private static void search(Device device, String typed) {
        if (SearchQuery.of(typed).isEmpty()) {
            throw new IllegalStateException(typed);
        }
        device.book().search().find(typed, NoteFilter.OUTSIDE_TRASH, null);
    }

    private List<String> fill(LocalStore store, int count) {
        List<String> ids = new ArrayList<>();
        for (int start = 0; start < count; start += LocalStore.BATCH) {
            List<String> batch = new ArrayList<>();
            for (int i = 0; i < LocalStore.BATCH; i++) {
                batch.add(store.freshId());
            }
            store.editAll("fill", batch, before -> Editing.edit(before, fields(ids.size())));
            ids.addAll(batch);
        }
        return ids;
    }

    private NoteFields fields(int number) {
        return NoteFields.EMPTY
                .withTitle(text(1 + random.nextInt(5)))
                .withBody(text(100))
                .withTags(random.nextInt(3) == 0 ? List.of("tag" + random.nextInt(40)) : Collections.emptyList())
                .with(app.offgrid.notes.note.Field.NOTEBOOK, random.nextBoolean() ? "book " + random.nextInt(20) : null)
                .withPinned(random.nextInt(500) == 0)
                .stampedAt(1_700_000_000_000L + random.nextInt(2_000_000_000) + number);
    }

    private String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(words[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1])
                    .append(i % 12 == 11 ? '\n' : ' ');
        }
        return text.toString();
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

    private interface Task {
        void run(int index);
    }

    private static void time(String name, int runs, Task task) {
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            task.run(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-44s p50 %8.3f ms   p99 %8.3f ms   max %8.3f ms%n",
                name, nanos[runs / 2] / 1e6, nanos[runs * 99 / 100] / 1e6, nanos[runs - 1] / 1e6);
    }
}
