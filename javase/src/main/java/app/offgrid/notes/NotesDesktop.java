package app.offgrid.notes;

import com.codename1.impl.javase.JavaSEPort;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import java.awt.Dimension;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/** The app in a plain window that can be resized: no simulator and no skin. */
public final class NotesDesktop {
    private NotesDesktop() {}

    /** Takes no arguments; {@link DataFolder} and {@code offgrid.server} are system properties. */
    public static void main(String[] args) throws Exception {
        DataFolder.use();
        DesktopPort.install();
        JavaSEPort.setNativeTheme("/iOS7Theme.res");
        JavaSEPort.blockMonitors();
        JavaSEPort.setTablet(true);
        JavaSEPort.setUseNativeInput(true);
        JavaSEPort.setShowEDTViolationStacks(false);
        JavaSEPort.setShowEDTWarnings(false);
        DesktopPort.setScale(Toolkit.getDefaultToolkit().getScreenResolution() / 25.4 * JavaSEPort.getRetinaScale());
        SwingUtilities.invokeAndWait(NotesDesktop::open);
    }

    private static void open() {
        JFrame frame = new JFrame("Offgrid Notes");
        Display.init(frame.getContentPane());
        frame.getContentPane().setPreferredSize(new Dimension(1000, 720));
        frame.setIconImage(icon());
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        frame.pack();
        frame.setLocationRelativeTo(null);
        DesktopKeys.install();
        NotesApp app = new NotesApp();
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                CN.callSerially(() -> {
                    app.stop();
                    app.destroy();
                    CN.exitApplication();
                });
            }
        });
        frame.setVisible(true);
        CN.callSerially(() -> {
            app.init(null);
            app.start();
        });
    }

    private static Image icon() {
        try {
            return ImageIO.read(NotesDesktop.class.getResource("/icon.png"));
        } catch (IOException e) {
            throw new IllegalStateException("The icon is part of the jar.", e);
        }
    }
}
