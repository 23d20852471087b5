package app.offgrid.notes;

import com.codename1.impl.javase.Simulator;

/** The app in Codename One's phone simulator. */
public final class NotesSimulator {
    private NotesSimulator() {}

    /** Takes no arguments; {@link DataFolder} and {@code offgrid.server} are system properties. */
    public static void main(String[] args) throws Exception {
        DataFolder.use();
        Simulator.main(new String[] {NotesApp.class.getName()});
    }
}
