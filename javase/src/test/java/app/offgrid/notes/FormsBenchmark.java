package app.offgrid.notes;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.testing.SeededRandomness;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.Form;
import com.codename1.ui.Image;
import com.codename1.ui.TextArea;
import com.codename1.ui.animations.CommonTransitions;
import com.codename1.ui.plaf.LookAndFeel;
import com.codename1.ui.plaf.UIManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The real forms with many notes: opening and scrolling the list, searching while a person types, opening a note; and the
 * heap that is left after each. Argument: how many notes, 10,000 if none is given. Needs a display; see bin/benchmark.
 */
final class FormsBenchmark {
    private static final int VOCABULARY = 20_000;

    private final Random random = new Random(1);
    private final String[] words = new String[VOCABULARY];
    private final Device device;
    private final int count;
    private Image picture;

    private FormsBenchmark(Device device, int count) {
        this.device = device;
        this.count = count;
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = random.nextInt(4); k >= 0; k--) {
                word.append("bcdfghjklmnprstvw".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
            }
            words[i] = word.toString();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        new FormsBenchmark(Device.fresh(), count).run();
        System.exit(0); // the toolkit's threads would go on
    }

    private void run() {
        device.launch();
        device.waitForForm("NoteList");
        Path file = Path.of(System.getProperty("user.home"), ".cn1", "database", "notes.db");
        device.close();
        fill(file);
        System.out.printf("%,d notes of about 600 characters%n", count);
        device.launch();
        device.waitForForm("NoteList");
        device.onEventThread(() -> {
            LookAndFeel look = UIManager.getInstance().getLookAndFeel();
            look.setDefaultFormTransitionIn(CommonTransitions.createEmpty());
            look.setDefaultFormTransitionOut(CommonTransitions.createEmpty());
            return null;
        });
        // Twice: the first time much is compiled.
        for (int round = 1; round <= 2; round++) {
            System.out.println("round " + round);
            heap("the list is open");
            time("open the list, first screen painted", 20, i -> onScreen(FormsBenchmark::openList));
            scroll("scroll by a third of a screen, a frame", 300, 0.33);
            scroll("scroll by ten screens, a frame", 300, 10);
            heap("after scrolling");
            open();
            heap("after opening 200 notes");
            search();
            heap("after searching");
        }
    }

    private void scroll(String what, int frames, double screens) {
        onScreen(FormsBenchmark::openList);
        Container list = device.find(Container.class, "noteList");
        onScreen(() -> list.setSmoothScrolling(false));
        int[] y = {0};
        time(
                what,
                frames,
                i -> onScreen(() -> {
                    y[0] += (int) (list.getHeight() * screens);
                    y[0] = y[0] > list.getScrollDimension().getHeight() - list.getHeight() ? 0 : y[0];
                    list.scrollRectToVisible(0, y[0], 1, list.getHeight(), list);
                }));
    }

    private void open() {
        onScreen(FormsBenchmark::openList);
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            int place = i;
            Container list = device.find(Container.class, "noteList");
            onScreen(() -> {
                list.setSmoothScrolling(false);
                list.scrollRectToVisible(0, place * list.getHeight(), 1, list.getHeight(), list);
            });
            String row = device.onEventThread(() -> rowOn(list));
            long start = System.nanoTime();
            onScreen(() -> tapNow(row));
            nanos[i] = System.nanoTime() - start;
            onScreen(() -> tapNow("back"));
        }
        print("open a note, painted", nanos);
    }

    private static String rowOn(Container list) {
        for (int i = 0; i < list.getComponentCount(); i++) {
            if (list.getComponentAt(i) instanceof Container row
                    && row.isVisible()
                    && row.getLeadComponent() != null
                    && row.getY() >= list.getScrollY()) {
                return row.getLeadComponent().getName();
            }
        }
        throw new IllegalStateException("no row");
    }

    private void search() {
        onScreen(() -> tapNow("search"));
        device.waitForForm("Search");
        TextArea field = device.find(TextArea.class, "searchField");
        Container results = device.find(Container.class, "results");
        time("search as one types, the pause of 150 ms included", 60, i -> {
            Object before = device.onEventThread(() -> results.getComponentAt(0));
            String word = words[i * 7];
            onScreen(() -> field.setText(word.substring(0, Math.min(word.length(), 1 + i % 4))));
            device.waitUntil("an answer", () -> results.getComponentCount() > 0 && results.getComponentAt(0) != before);
            onScreen(() -> {});
        });
        onScreen(() -> tapNow("back"));
        device.waitForForm("NoteList");
    }

    private static void openList() {
        tapNow("menuButton");
        tapNow("menu-notes");
    }

    private static void tapNow(String name) {
        Button button = (Button) TestUtils.findByName(name);
        button.pressed();
        button.released();
    }

    /** Does a step on the event thread and paints what is shown then. */
    private void onScreen(Runnable step) {
        device.onEventThread(() -> {
            step.run();
            Form form = CN.getCurrentForm();
            if (picture == null) {
                picture = Image.createImage(form.getWidth(), form.getHeight(), 0xffffffff);
            }
            form.paintComponent(picture.getGraphics(), true);
            return null;
        });
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
        print(name, nanos);
    }

    private static void print(String name, long[] nanos) {
        int runs = nanos.length;
        Arrays.sort(nanos);
        System.out.printf(
                "%-52s p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms%n",
                name, nanos[runs / 2] / 1e6, nanos[runs * 99 / 100] / 1e6, nanos[runs - 1] / 1e6);
    }

    private static void heap(String when) {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%-52s %.1f MB%n", "heap, " + when, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private void fill(Path file) {
        try (JdbcSql sql = JdbcSql.onFile(file)) {
            LocalStore store = LocalStore.open(sql, new Ids(new SeededRandomness(3)));
            int done = 0;
            while (done < count) {
                List<String> batch = new ArrayList<>();
                for (int i = 0; i < LocalStore.BATCH; i++) {
                    batch.add(store.freshId());
                }
                int first = done;
                store.editAll("fill", batch, before -> Editing.edit(before, fields(first)));
                done += batch.size();
            }
        }
    }

    private NoteFields fields(int number) {
        return NoteFields.EMPTY
                .withTitle(text(1 + random.nextInt(5)))
                .withBody(text(100))
                .withTags(random.nextInt(3) == 0 ? List.of("tag" + random.nextInt(40)) : List.of())
                .with(Field.NOTEBOOK, random.nextBoolean() ? "book " + random.nextInt(20) : null)
                .withPinned(random.nextInt(500) == 0)
                .stampedAt(1_700_000_000_000L + random.nextInt(2_000_000_000) + number);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(words[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1])
                    .append(i % 12 == 11 ? '\n' : ' ');
        }
        return text.toString();
    }
}
