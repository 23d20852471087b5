package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.simulator.Device;
import app.offgrid.notes.simulator.SimulatorExtension;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The desktop's file dialogs, with the test as the person before them. */
@ExtendWith(SimulatorExtension.class)
class NativeFilesTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen(Device device) {
        FilesCallback.register(new FilesCallback.Receiver() {
            @Override
            public void chosen(String path, boolean copy) {
                heard.add(path + " " + copy);
            }

            @Override
            public void kept() {
                heard.add("kept");
            }

            @Override
            public void tooLarge(int megabytes) {
                heard.add("larger than " + megabytes + " MB");
            }

            @Override
            public void failed() {
                heard.add("failed");
            }
        });
    }

    private String hear() throws InterruptedException {
        return heard.poll(1, TimeUnit.MINUTES);
    }

    /** Waits for the dialog, on Swing's own thread. */
    private static void inTheDialog(Consumer<JFileChooser> person) {
        inTheDialog(JFileChooser.class, person);
    }

    private static <T> void inTheDialog(Class<T> type, Consumer<T> person) {
        SwingUtilities.invokeLater(() -> {
            List<T> open = Arrays.stream(Window.getWindows())
                    .filter(Component::isShowing)
                    .map(window -> part(type, window))
                    .filter(Objects::nonNull)
                    .toList();
            if (open.isEmpty()) {
                inTheDialog(type, person);
            } else {
                person.accept(open.get(0));
            }
        });
    }

    private static <T> T part(Class<T> type, Container parent) {
        for (Component child : parent.getComponents()) {
            T found = type.isInstance(child)
                    ? type.cast(child)
                    : child instanceof Container container ? part(type, container) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void savesOver(Path target, int answer) throws Exception {
        Path export = Files.writeString(folder.resolve("export.json"), "notes");
        new NativeFilesImpl().keep(export.toString(), "offgrid-notes.json", "application/json");
        inTheDialog(chooser -> {
            chooser.setSelectedFile(target.toFile());
            chooser.approveSelection();
        });
        inTheDialog(JOptionPane.class, question -> question.setValue(question.getOptions()[answer]));
    }

    private void chooses(Path file) {
        new NativeFilesImpl().choose();
        inTheDialog(chooser -> {
            chooser.setSelectedFile(file.toFile());
            chooser.approveSelection();
        });
    }

    @Test
    void aFileIsReadWhereItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("my notes 100%.zip"), "x");
        chooses(file);
        assertEquals("file://" + file + " false", hear());
    }

    @Test
    void aFolderCanBeChosen() throws Exception {
        chooses(folder);
        assertEquals("file://" + folder + " false", hear());
    }

    @Test
    void aCopyIsKeptWhereThePersonSays() throws Exception {
        Path export = Files.writeString(folder.resolve("export.json"), "notes");
        Path target = folder.resolve("kept.json");
        new NativeFilesImpl().keep(export.toString(), "offgrid-notes.json", "application/json");
        inTheDialog(chooser -> {
            assertEquals("offgrid-notes.json", chooser.getSelectedFile().getName());
            chooser.setSelectedFile(target.toFile());
            chooser.approveSelection();
        });
        assertEquals("kept", hear());
        assertEquals("notes", Files.readString(target));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyIfThePersonSaysSo() throws Exception {
        Path target = Files.writeString(folder.resolve("kept.json"), "older");
        savesOver(target, 1);
        CountDownLatch asked = new CountDownLatch(1);
        inTheDialog(chooser -> {
            chooser.cancelSelection();
            asked.countDown();
        });
        assertTrue(asked.await(1, TimeUnit.MINUTES));
        assertEquals("older", Files.readString(target));

        savesOver(target, 0);
        assertEquals("kept", hear());
        assertEquals("notes", Files.readString(target));
        assertEquals(0, heard.size());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidToBeOne() throws Exception {
        Path export = Files.writeString(folder.resolve("export.json"), "notes");
        new NativeFilesImpl().keep(export.toString(), "offgrid-notes.json", "application/json");
        inTheDialog(chooser -> {
            chooser.setSelectedFile(folder.resolve("missing/kept.json").toFile());
            chooser.approveSelection();
        });
        assertEquals("failed", hear());
    }
}
