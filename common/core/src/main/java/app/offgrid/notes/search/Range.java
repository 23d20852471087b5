package app.offgrid.notes.search;

/** A part of a text, to be marked. Immutable. */
public final class Range {
    private final int start;
    private final int end;

    public Range(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /** Index of the first character. */
    public int start() {
        return start;
    }

    /** Index after the last character. */
    public int end() {
        return end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Range && start == ((Range) other).start && end == ((Range) other).end;
    }

    @Override
    public int hashCode() {
        return start * 31 + end;
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
