package app.offgrid.notes.notebook;

/** Hears how far a long piece of work is. */
public interface Progress {
    /**
     * A batch is on disk.
     *
     * @param done notes so far
     * @return false to stop here; what is done stays done
     */
    boolean done(int done);
}
