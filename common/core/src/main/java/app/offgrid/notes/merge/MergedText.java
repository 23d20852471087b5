package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The outcome of a {@link TextMerge}: the text in hunks, settled or in conflict. Immutable. */
public final class MergedText {
    /** Which version a conflict takes. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Mine, then theirs, with a space or line end between where words or lines would run together. */
        BOTH
    }

    private final List<Hunk> hunks;
    private final boolean endsLine;
    private final int conflicts;

    /** @param endsLine false if the text must not end with a line end, even if its last hunk turns out empty */
    MergedText(List<Hunk> hunks, boolean endsLine) {
        this.hunks = Collections.unmodifiableList(new ArrayList<Hunk>(hunks));
        this.endsLine = endsLine;
        int count = 0;
        for (Hunk hunk : hunks) {
            count += hunk.isConflict() ? 1 : 0;
        }
        this.conflicts = count;
    }

    /** True if the changes do not overlap. */
    public boolean isClean() {
        return conflicts == 0;
    }

    /** How many hunks are conflicts. */
    public int conflicts() {
        return conflicts;
    }

    /** The text from start to end, settled pieces and conflicts; no two settled ones side by side. Unmodifiable. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /**
     * The merged text.
     *
     * @throws IllegalStateException if it is not clean
     */
    public String text() {
        if (!isClean()) {
            throw new IllegalStateException(conflicts + " conflicts are open");
        }
        return resolve(Collections.<Choice>emptyList());
    }

    /**
     * The text with each conflict decided.
     *
     * @param choices one for each conflict, in order
     * @throws IllegalArgumentException if there are more or fewer choices than conflicts
     */
    public String resolve(List<Choice> choices) {
        if (choices.size() != conflicts) {
            throw new IllegalArgumentException(choices.size() + " choices for " + conflicts + " conflicts");
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Hunk hunk : hunks) {
            text.append(hunk.isConflict() ? hunk.text(choices.get(next++)) : hunk.text());
        }
        if (!endsLine && conflicts > 0) {
            text.setLength(LineEnds.withoutLast(text));
        }
        return text.toString();
    }

    /** The text with every conflict decided the same way. */
    public String withAll(Choice choice) {
        return resolve(Collections.nCopies(conflicts, choice));
    }
}
