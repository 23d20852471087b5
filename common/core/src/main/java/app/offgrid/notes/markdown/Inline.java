package app.offgrid.notes.markdown;

/** Words of one look. Immutable. */
public final class Inline {
    static final int STRONG = 1;
    static final int EMPHASIS = 2;
    static final int STRIKE = 4;
    static final int CODE = 8;

    private final String text;
    private final int look;
    private final String link;

    Inline(String text, int look, String link) {
        this.text = text;
        this.look = look;
        this.link = link;
    }

    /** Never empty; may hold line feeds. */
    public String text() {
        return text;
    }

    public boolean isStrong() {
        return (look & STRONG) != 0;
    }

    public boolean isEmphasis() {
        return (look & EMPHASIS) != 0;
    }

    public boolean isStrike() {
        return (look & STRIKE) != 0;
    }

    public boolean isCode() {
        return (look & CODE) != 0;
    }

    /** Where the words lead to, as it is written, or null. */
    public String link() {
        return link;
    }

    @Override
    public String toString() {
        return (isStrong() ? "strong " : "")
                + (isEmphasis() ? "em " : "")
                + (isStrike() ? "strike " : "")
                + (isCode() ? "code " : "")
                + (link == null ? "" : "<" + link + "> ")
                + text;
    }
}
