package app.offgrid.notes.merge;

/** Three-way merge of texts. */
public final class TextMerge {
    private TextMerge() {}

    /** Merges two texts that were made from one base. */
    public static MergedText merge(String base, String mine, String theirs) {
        return new MergedText(base, mine, theirs);
    }
}
