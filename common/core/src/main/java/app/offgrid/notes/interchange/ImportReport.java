package app.offgrid.notes.interchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How an import stands or stood. Counts only grow. A copy for screens; immutable. */
public final class ImportReport {
    /** How it ended. */
    public enum State {
        RUNNING,
        /** Everything was looked at. */
        COMPLETE,
        /** A person stopped it, and what was taken stays; or a person signed out. */
        CANCELLED,
        /** The file is broken, or no file of a known kind; what was taken before stays. */
        BROKEN,
        /** The file holds more than {@link ImportLimits} allow; what was taken before stays. */
        TOO_LARGE,
        /** The device's database could not save; what was taken before stays. */
        STORAGE_FAILED
    }

    private final State state;
    private final String problem;
    private final int done;
    private final int total;
    private final int[] counts;
    private final int[] reasons;
    private final List<NotTaken> notTaken;

    ImportReport(
            State state, String problem, int done, int total, int[] counts, int[] reasons, List<NotTaken> notTaken) {
        this.state = state;
        this.problem = problem;
        this.done = done;
        this.total = total;
        this.counts = counts;
        this.reasons = reasons;
        this.notTaken = Collections.unmodifiableList(new ArrayList<NotTaken>(notTaken));
    }

    public State state() {
        return state;
    }

    /** Why it ended early, in English; null if it did not. */
    public String problem() {
        return problem;
    }

    /** Items looked at: files of an archive, or notes of a file. */
    public int done() {
        return done;
    }

    /** Items in all, as far as could be known before. */
    public int total() {
        return total;
    }

    /** Notes that are new on this device. */
    public int taken() {
        return counts[0];
    }

    /** Notes that were there already, from an earlier import; left as they are. */
    public int alreadyThere() {
        return counts[1] + counts[2];
    }

    /** Of those already there: the ones whose text here is another than in the file. */
    public int alreadyThereButDifferent() {
        return counts[2];
    }

    /** Notes that an earlier import brought and that were deleted on this device since; left deleted. */
    public int deletedSince() {
        return counts[3];
    }

    /** How many things were not taken for this reason. */
    public int count(NotTaken.Reason reason) {
        return reasons[reason.ordinal()];
    }

    /** The first {@link ImportLimits#REMARKS} things that were not taken; unmodifiable. */
    public List<NotTaken> notTaken() {
        return notTaken;
    }

    @Override
    public String toString() {
        return state + " " + done + "/" + total + " taken " + taken() + ", there " + alreadyThere() + ", deleted since "
                + deletedSince() + ", not taken " + notTaken + (problem == null ? "" : ": " + problem);
    }
}
