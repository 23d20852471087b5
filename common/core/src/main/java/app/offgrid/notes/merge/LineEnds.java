package app.offgrid.notes.merge;

/**
 * How lines end, merged apart from what they say, so that a side that only changed line ends is in nobody's way. The
 * three-way rule: what one side changed counts; if both changed it and differ, a line feed. A line that all have is
 * decided by its own three ends. A line that one side wrote has that side's end, but the usual end of the merged text
 * if it was written with the base's usual end and the other side changed that. Lines that both changed have the usual
 * end of the merged text. Whether the last line has an end is a fact about the text as a whole, decided by the same
 * rule; a text without lines has no say in it.
 */
final class LineEnds {
    private static final String NONE = "";

    private final Lines base;
    private final Lines mine;
    private final Lines theirs;
    private final String usual;

    LineEnds(Lines base, Lines mine, Lines theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        String merged = choose(base.usualEnd(), mine.usualEnd(), theirs.usualEnd());
        this.usual = merged.length() == 0 ? "\n" : merged;
    }

    /** The usual line end of the merged text. */
    String usual() {
        return usual;
    }

    /** The end of a line that is in all three. */
    String ofCommon(int baseLine, int mineLine, int theirsLine) {
        return orUsual(choose(base.end(baseLine), mine.end(mineLine), theirs.end(theirsLine)));
    }

    /** The end of a line that both wrote alike. */
    String ofBoth(int mineLine, int theirsLine) {
        return orUsual(choose(base.usualEnd(), mine.end(mineLine), theirs.end(theirsLine)));
    }

    String ofMine(int line) {
        return ofOne(mine.end(line), theirs);
    }

    String ofTheirs(int line) {
        return ofOne(theirs.end(line), mine);
    }

    private String ofOne(String end, Lines other) {
        return end.equals(base.usualEnd())
                        && !other.usualEnd().equals(end)
                        && other.usualEnd().length() > 0
                ? usual
                : orUsual(end);
    }

    private String orUsual(String end) {
        return end.length() == 0 ? usual : end;
    }

    /** True if the merged text ends with a line end. */
    boolean endsLine() {
        if (mine.count() == 0 || theirs.count() == 0) {
            return mine.count() == 0 ? theirs.endsLine() : mine.endsLine();
        }
        boolean both = mine.endsLine() && theirs.endsLine();
        boolean any = mine.endsLine() || theirs.endsLine();
        return base.count() > 0 && base.endsLine() ? both : any;
    }

    /** An empty end is one that is not known. */
    private static String choose(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(NONE) || theirs.equals(base)) {
            return mine.equals(NONE) ? theirs : mine;
        }
        return mine.equals(NONE) || mine.equals(base) ? theirs : "\n";
    }

    /** The length of a text without the line end that it may end with. */
    static int withoutLast(CharSequence text) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\n') {
            length--;
            return length > 0 && text.charAt(length - 1) == '\r' ? length - 1 : length;
        }
        return length > 0 && text.charAt(length - 1) == '\r' ? length - 1 : length;
    }
}
