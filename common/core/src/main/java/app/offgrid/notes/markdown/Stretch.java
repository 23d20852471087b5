package app.offgrid.notes.markdown;

/** A part of a text that has a look, leads somewhere, or is not shown. */
final class Stretch {
    static final int HIDDEN = 16;

    final int from;
    final int to;
    final int look;
    final String link;

    Stretch(int from, int to, int look, String link) {
        this.from = from;
        this.to = to;
        this.look = look;
        this.link = link;
    }

    static Stretch hidden(int from, int length) {
        return new Stretch(from, from + length, HIDDEN, null);
    }
}
