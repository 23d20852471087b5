package app.offgrid.notes.ui;

import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileSystemView;

/** {@link NativeFiles} on Swing. What is chosen is read where it is. */
public class NativeFilesImpl implements NativeFiles {
    /** Where the person was last; Swing's own thread. */
    private static File last = home();

    /** The person's own folder. The property of that name is the app's folder here. */
    private static File home() {
        String home = System.getenv("HOME");
        return home == null ? FileSystemView.getFileSystemView().getDefaultDirectory() : new File(home);
    }

    @Override
    public void choose() {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = new JFileChooser(last);
            chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
            if (chooser.showOpenDialog(window()) == JFileChooser.APPROVE_OPTION) {
                last = chooser.getCurrentDirectory();
                FilesCallback.chosen(scheme(chooser.getSelectedFile().toPath()), false);
            }
        });
    }

    /** A path with the scheme, in the way of Codename One: with slashes, nothing encoded. */
    static String scheme(Path path) {
        String plain = path.toAbsolutePath().toString().replace(File.separatorChar, '/');
        return "file://" + (plain.startsWith("/") ? "" : "/") + plain;
    }

    @Override
    public void keep(String path, String name, String mimeType) {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = new JFileChooser(last);
            chooser.setSelectedFile(new File(last, name));
            while (chooser.showSaveDialog(window()) == JFileChooser.APPROVE_OPTION) {
                last = chooser.getCurrentDirectory();
                File file = chooser.getSelectedFile();
                if (!file.exists() || file.isFile() && isToBeReplaced(file)) {
                    copy(Path.of(path), file.toPath());
                    return;
                }
            }
        });
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            FilesCallback.kept();
        } catch (IOException e) {
            FilesCallback.failed();
        }
    }

    private static boolean isToBeReplaced(File file) {
        String[] answers = {Texts.of("transfer.replace.yes"), Texts.of("settings.cancel")};
        int answer = JOptionPane.showOptionDialog(
                window(),
                Texts.of("transfer.replace", file.getName()),
                Texts.of("transfer.keep"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                answers,
                answers[1]);
        return answer == 0;
    }

    private static java.awt.Window window() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
