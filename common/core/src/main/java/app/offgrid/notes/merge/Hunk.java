package app.offgrid.notes.merge;

/** A piece of a {@link MergedText}: settled text, or a conflict between two versions. Immutable. */
public final class Hunk {
    private final boolean conflict;
    private final String base;
    private final String mine;
    private final String theirs;
    private final String separator;

    private Hunk(boolean conflict, String base, String mine, String theirs, String separator) {
        this.conflict = conflict;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.separator = separator;
    }

    static Hunk settled(String text) {
        return new Hunk(false, text, text, text, "");
    }

    static Hunk conflict(String base, String mine, String theirs, String separator) {
        return new Hunk(true, base, mine, theirs, separator);
    }

    /** True if both sides changed this piece, and differently. */
    public boolean isConflict() {
        return conflict;
    }

    /**
     * The text of a settled piece, not empty.
     *
     * @throws IllegalStateException if it is a conflict
     */
    public String text() {
        if (conflict) {
            throw new IllegalStateException("a conflict has no text yet");
        }
        return base;
    }

    /** What stood here before both changes; may be empty. Of a settled piece, its text. */
    public String base() {
        return base;
    }

    /** My version; may be empty. Of a settled piece, its text. */
    public String mine() {
        return mine;
    }

    /** Their version; may be empty. Of a settled piece, its text. */
    public String theirs() {
        return theirs;
    }

    /** What a choice makes of this piece; a settled one stays as it is. */
    public String text(MergedText.Choice choice) {
        if (choice == MergedText.Choice.MINE || !conflict) {
            return mine;
        }
        return choice == MergedText.Choice.THEIRS ? theirs : mine + separator + theirs;
    }

    @Override
    public String toString() {
        return conflict ? "{" + base + "|" + mine + "|" + theirs + "}" : base;
    }
}
