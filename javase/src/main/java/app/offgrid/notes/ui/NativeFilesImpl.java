package app.offgrid.notes.ui;

import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.swing.JFileChooser;

/** {@link NativeFiles} on Swing. What is chosen is read where it is. */
public class NativeFilesImpl implements NativeFiles {
    /** Where the person was last; Swing's own thread. */
    private static File last = new File(".").getAbsoluteFile().getParentFile();

    @Override
    public void choose() {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = chooser(JFileChooser.FILES_AND_DIRECTORIES);
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
            JFileChooser chooser = chooser(JFileChooser.FILES_ONLY);
            chooser.setSelectedFile(new File(last, name));
            if (chooser.showSaveDialog(window()) == JFileChooser.APPROVE_OPTION) {
                last = chooser.getCurrentDirectory();
                copy(Path.of(path), chooser.getSelectedFile().toPath());
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

    private static JFileChooser chooser(int mode) {
        JFileChooser chooser = new JFileChooser(last);
        chooser.setFileSelectionMode(mode);
        return chooser;
    }

    private static java.awt.Window window() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
