package app.offgrid.notes;

/** The app as a process of its own has it: with its own connection to the database, threads and timers. */
public final class NewProcess {
    private NewProcess() {}

    /** The app before its launch. */
    public static NotesApp app() {
        return new NotesApp(new Wiring());
    }
}
