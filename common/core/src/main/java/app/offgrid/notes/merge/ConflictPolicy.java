package app.offgrid.notes.merge;

/** What happens where two devices' changes overlap. Whatever is chosen, the text that is not taken stays in the history. */
public enum ConflictPolicy {
    /** A person decides. */
    ASK,
    /** What does not overlap is merged; where it overlaps, the version that was edited last wins. */
    MERGE_NEWEST,
    /** The whole note as it was edited last wins. */
    NEWEST
}
