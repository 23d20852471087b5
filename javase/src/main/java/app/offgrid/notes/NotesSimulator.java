package app.offgrid.notes;

import com.codename1.impl.javase.Simulator;

/** The app in Codename One's phone simulator. */
public final class NotesSimulator {
    private NotesSimulator() {}

    /** Takes no arguments; {@link DataFolder} and {@code offgrid.server} are system properties. */
    public static void main(String[] args) throws Exception {
        DataFolder.use();
        // The phone alone, without the inspector's panels around it; -Dcn1.simulator.useAppFrame=true brings them back.
        if (System.getProperty("cn1.simulator.useAppFrame") == null) {
            System.setProperty("cn1.simulator.useAppFrame", "false");
        }
        Simulator.main(new String[] {SimulatedApp.class.getName()});
    }

    /** The app as the simulator makes it, in a class loader of its own and just before it starts the toolkit there. */
    public static final class SimulatedApp extends NotesApp {
        public SimulatedApp() {
            DesktopPort.install();
        }
    }
}
