package app.offgrid.notes;

import app.offgrid.notes.benchmark.SampleNotes;
import app.offgrid.notes.benchmark.Timing;
import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
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

/**
 * The real forms with many notes: opening and scrolling the list, searching while a person types, opening a note; and the
 * heap that is left after each. Argument: how many notes, 10,000 if none is given. Needs a display; see bin/benchmark.
 */
final class FormsBenchmark {
    private final SampleNotes samples = new SampleNotes();
    private final Device device;
    private final int count;
    private Image picture;

    private FormsBenchmark(Device device, int count) {
        this.device = device;
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        new FormsBenchmark(Device.fresh(), count).run();
        System.exit(0); // the toolkit's threads would go on
    }

    private void run() throws InterruptedException {
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
            Timing.of("open the list, first screen painted", 20, i -> onScreen(FormsBenchmark::openList));
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
        Timing.of(
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
        Timing.print("open a note, painted", nanos);
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
        Timing.of("search as one types, the pause of 150 ms included", 60, i -> {
            Object before = device.onEventThread(() -> results.getComponentAt(0));
            String word = samples.word(i * 7);
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

    private static void heap(String when) {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%-52s %.1f MB%n", "heap, " + when, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private void fill(Path file) {
        try (JdbcSql sql = JdbcSql.onFile(file)) {
            samples.fill(LocalStore.open(sql, new Ids(new SeededRandomness(3))), count);
        }
    }
}
