package app.offgrid.notes.merge;

/** The outcome of a {@link TextMerge}: as coarse as it can be, the whole text is one hunk. Immutable. */
public final class MergedText {
    /** Which version a hunk takes. */
    public enum Choice {
        MINE,
        THEIRS
    }

    private final String base;
    private final String mine;
    private final String theirs;

    MergedText(String base, String mine, String theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** True if the changes do not overlap. */
    public boolean isClean() {
        return mine.equals(theirs) || mine.equals(base) || theirs.equals(base);
    }

    /** The merged text; only if it is clean. */
    public String text() {
        return mine.equals(base) ? theirs : mine;
    }

    /** The text with every conflict decided the same way. */
    public String withAll(Choice choice) {
        return choice == Choice.MINE ? mine : theirs;
    }
}
