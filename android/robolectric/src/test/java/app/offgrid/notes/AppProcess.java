package app.offgrid.notes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;

/**
 * The app in a process of its own, which can be killed as Android kills it: with no word before. What the app has written is
 * kept in a folder and is there again in the next process that is given the same one.
 */
final class AppProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    /** In front of what the process says to the test. */
    private static final String WORD = "the app says: ";

    private final Process process;
    private final BufferedReader words;
    private final Path storage;
    private final List<String> log = new ArrayList<>();

    private AppProcess(Process process, Path storage) {
        this.process = process;
        this.words = new BufferedReader(new InputStreamReader(process.getInputStream()));
        this.storage = storage;
    }

    /**
     * Starts a process that runs the one test of a class on a version of Android.
     *
     * @param storage what earlier processes have written; an empty folder for a new phone
     */
    static AppProcess start(Class<?> test, int sdk, Path storage) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        for (String opened : new String[] {"lang", "util", "io", "net", "lang.reflect"}) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.add("-Drobolectric.offline=true");
        command.add("-Drobolectric.dependency.dir=" + System.getProperty("robolectric.dependency.dir"));
        command.add("-Drobolectric.enabledSdks=" + sdk);
        command.add("-Dhttp.agent=Robolectric");
        command.add("-Doffgrid.storage=" + storage);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(AppProcess.class.getName());
        command.add(test.getName());
        try {
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new AppProcess(started, storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the process: runs the test and ends without tidying up. */
    public static void main(String[] arguments) throws Exception {
        Result result = JUnitCore.runClasses(Class.forName(arguments[0]));
        for (Failure failure : result.getFailures()) {
            System.out.println(failure.getTrace());
        }
        System.out.flush();
        Runtime.getRuntime().halt(result.wasSuccessful() && result.getRunCount() == 1 ? 0 : 1);
    }

    /** In the process: tells the test that waits in {@link #waitFor}. */
    static void say(String word) {
        System.out.println(WORD + word);
        System.out.flush();
    }

    /** In the process: the data of the app as the process before left them. */
    static void restore(Path data) {
        String storage = System.getProperty("offgrid.storage");
        if (storage != null) {
            copy(Path.of(storage, "data"), data);
            write(Path.of(storage, "where"), data.toString());
        }
    }

    /** Reads until the process has said this. */
    AppProcess waitFor(String word) {
        String line = read();
        while (line != null && !line.equals(WORD + word)) {
            line = read();
        }
        if (line == null) {
            throw new AssertionError("ended before it said \"" + word + "\":\n" + String.join("\n", log));
        }
        return this;
    }

    /** As the system does: at once, whatever is under way. Keeps the files as they lie. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
        keep();
    }

    /** Waits until the test in the process is over, which must have succeeded. Keeps the files as they lie. */
    void finish() {
        for (String line = read(); line != null; line = read()) {
            log.add(line);
        }
        waitForEnd();
        if (process.exitValue() != 0) {
            throw new AssertionError("failed:\n" + String.join("\n", log));
        }
        keep();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String read() {
        try {
            String line = words.readLine();
            if (line != null) {
                log.add(line);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep() {
        try {
            Path data = Path.of(Files.readString(storage.resolve("where")));
            copy(data, storage.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes what) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
