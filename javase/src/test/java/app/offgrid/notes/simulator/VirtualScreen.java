package app.offgrid.notes.simulator;

import app.offgrid.notes.DesktopPort;
import com.codename1.impl.javase.JavaSEPort;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.ui.Form;
import com.codename1.ui.Image;
import com.codename1.ui.animations.CommonTransitions;
import com.codename1.ui.util.ImageIO;
import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The one toolkit of this JVM in a bare window. It starts once; the data folder below it can be changed. */
final class VirtualScreen {
    private static final Path OUTPUT = Path.of("target", "screenshots");
    private static VirtualScreen instance;

    private final JFrame frame = new JFrame();
    private final List<Throwable> errors = new ArrayList<>();

    private VirtualScreen() throws InterruptedException, InvocationTargetException {
        DesktopPort.install();
        JavaSEPort.setNativeTheme("/iOS7Theme.res");
        JavaSEPort.blockMonitors();
        JavaSEPort.setShowEDTWarnings(false);
        JavaSEPort.setShowEDTViolationStacks(false);
        DesktopPort.setScale(ScreenSize.PIXELS_PER_MILLIMETRE);
        SwingUtilities.invokeAndWait(() -> {
            frame.setUndecorated(true);
            Display.init(frame.getContentPane());
            show(ScreenSize.PHONE);
            frame.setVisible(true);
        });
        Display.getInstance().addEdtErrorHandler(event -> {
            event.consume();
            synchronized (errors) {
                errors.add((Throwable) event.getSource());
            }
        });
    }

    /** The toolkit, started at the first call. */
    static synchronized VirtualScreen get() throws Exception {
        if (instance == null) {
            moveHome();
            instance = new VirtualScreen();
        }
        return instance;
    }

    /** Gives the toolkit an empty data folder; what is opened from now on is opened there. */
    static void moveHome() throws IOException, ReflectiveOperationException {
        moveHome(newHome());
    }

    private static Path newHome() throws IOException {
        Path homes = Files.createDirectories(Path.of("target", "device-homes"));
        return Files.createTempDirectory(homes, "home").toAbsolutePath();
    }

    static void moveHome(Path home) throws ReflectiveOperationException {
        System.setProperty("user.home", home.toString());
        if (JavaSEPort.instance != null) {
            Field cached = JavaSEPort.class.getDeclaredField("storageDir");
            cached.setAccessible(true);
            cached.set(JavaSEPort.instance, null);
        }
    }

    /** The data folder as it is now, once more. */
    static Path copyHome() {
        Path from = Path.of(System.getProperty("user.home"));
        try (Stream<Path> files = Files.walk(from)) {
            Path to = newHome();
            for (Path file : files.toList()) {
                if (!file.equals(from)) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the screen this large and waits until the toolkit has taken it in. */
    void resize(ScreenSize size) throws InterruptedException, InvocationTargetException {
        JavaSEPort.setTablet(size == ScreenSize.TABLET);
        SwingUtilities.invokeAndWait(() -> show(size));
        Waiting.until(
                "the screen is " + size,
                () -> CN.getDisplayWidth() == size.width && CN.getDisplayHeight() == size.height);
    }

    private void show(ScreenSize size) {
        frame.setSize(size.width, size.height);
        frame.validate();
    }

    /**
     * Shows an empty form, and returns once nothing else is about to be shown: of a form that an app has left behind, the toolkit
     * reports no more to it (a turn of the screen, say), and what that app wanted to show next is over.
     */
    void clear() throws InterruptedException {
        CountDownLatch readToTheEnd = new CountDownLatch(1);
        CN.scheduleBackgroundTask(readToTheEnd::countDown);
        readToTheEnd.await();
        Form empty = Waiting.ask(() -> {
            Form form = new Form();
            form.setName("Empty");
            form.setTransitionInAnimator(CommonTransitions.createEmpty());
            form.setTransitionOutAnimator(CommonTransitions.createEmpty());
            return form;
        });
        Waiting.until("the screen is empty", () -> {
            boolean shown = Display.getInstance().getCurrent() == empty;
            if (!shown) {
                empty.show();
            }
            return shown && !Display.getInstance().isInTransition();
        });
    }

    /** The platform's editor while a person types; null if there is none. */
    static JTextComponent editor() {
        return editor(instance.frame);
    }

    private static JTextComponent editor(Container parent) {
        for (Component child : parent.getComponents()) {
            JTextComponent found = child instanceof JTextComponent text
                    ? text
                    : child instanceof Container container ? editor(container) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Throws what the app threw on its event thread since the last call. */
    void throwErrors() {
        synchronized (errors) {
            if (!errors.isEmpty()) {
                AssertionError failure = new AssertionError("The app threw on its event thread.", errors.get(0));
                errors.clear();
                throw failure;
            }
        }
    }

    /** Paints the current form into a PNG below target/screenshots. To be called on the event thread. */
    static Path paint(String name) {
        Form form = Display.getInstance().getCurrent();
        Image image = Image.createImage(form.getWidth(), form.getHeight(), 0xffffffff);
        form.paintComponent(image.getGraphics(), true);
        Path file = OUTPUT.resolve(name + ".png");
        try {
            Files.createDirectories(OUTPUT);
            try (OutputStream out = Files.newOutputStream(file)) {
                ImageIO.getImageIO().save(image, out, ImageIO.FORMAT_PNG, 1);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
