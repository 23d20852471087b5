package app.offgrid.notes.search;

/** One word of a text as the index has it, with its place in the text. Immutable. */
final class Term {
    /** What a term is made of. */
    enum Kind {
        /** A word of a script with spaces. */
        WORD,
        /** Two neighbours in a run of a script without spaces. */
        PAIR,
        /** The last one of such a run, by itself. */
        LAST
    }

    final Kind kind;
    final String text;
    final int start;
    final int end;

    Term(Kind kind, String text, int start, int end) {
        this.kind = kind;
        this.text = text;
        this.start = start;
        this.end = end;
    }
}
