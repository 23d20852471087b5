package app.offgrid.notes.merge;

import java.util.ArrayList;
import java.util.List;

/** Collects the hunks of a merged text in order; neighbouring settled pieces become one. */
final class Hunks {
    private final List<Hunk> hunks = new ArrayList<Hunk>();
    private final StringBuilder settled = new StringBuilder();

    Hunks settled(String text) {
        settled.append(text);
        return this;
    }

    Hunks conflict(String base, String mine, String theirs, String separator) {
        flush();
        boolean bothSay = mine.length() > 0 && theirs.length() > 0;
        hunks.add(Hunk.conflict(base, mine, theirs, bothSay ? separator : ""));
        return this;
    }

    /** @param endsLine false to leave out the last line end */
    MergedText toText(boolean endsLine) {
        if (!endsLine && settled.length() > 0) {
            settled.setLength(LineEnds.withoutLast(settled));
        }
        flush();
        return new MergedText(hunks, endsLine);
    }

    private void flush() {
        if (settled.length() > 0) {
            hunks.add(Hunk.settled(settled.toString()));
            settled.setLength(0);
        }
    }
}
