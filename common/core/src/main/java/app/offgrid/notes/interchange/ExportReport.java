package app.offgrid.notes.interchange;

/** How an export stands. A copy for screens; immutable. */
public final class ExportReport {
    /** How it ended. */
    public enum State {
        RUNNING,
        /** Every note is in the file, and the file is complete. */
        COMPLETE,
        /** A person stopped it; the file is of no use. */
        CANCELLED,
        /** The file could not be written, or the database not be read; the file is of no use. */
        FAILED
    }

    private final State state;
    private final String problem;
    private final int done;
    private final int total;

    ExportReport(State state, String problem, int done, int total) {
        this.state = state;
        this.problem = problem;
        this.done = done;
        this.total = Math.max(done, total);
    }

    /** Of an export whose file could not be made or closed. */
    public static ExportReport failed(String problem) {
        return new ExportReport(State.FAILED, problem, 0, 0);
    }

    public State state() {
        return state;
    }

    /** Why it failed, in English; null if it did not. */
    public String problem() {
        return problem;
    }

    /** Notes written; a version that waits for a person counts as a note of its own. */
    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    @Override
    public String toString() {
        return state + " " + done + "/" + total + (problem == null ? "" : ": " + problem);
    }
}
