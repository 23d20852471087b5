package app.offgrid.notes.markdown;

/**
 * What a note is called where only a line of it is shown: its title or, since quick notes have none, its first words.
 * Immutable.
 */
public final class Headline {
    private final String text;
    private final String rest;
    private final boolean fromBody;

    private Headline(String text, String rest, boolean fromBody) {
        this.text = text;
        this.rest = rest;
        this.fromBody = fromBody;
    }

    /**
     * The headline of a note.
     *
     * @param title as it was written; white space alone is no title
     * @param body Markdown; its beginning will do
     */
    public static Headline of(String title, String body) {
        String words = PlainText.of(body, "\n");
        String called = onOneLine(title);
        if (called.length() > 0) {
            return new Headline(called, words, false);
        }
        int end = words.indexOf('\n');
        return end < 0
                ? new Headline(words, "", true)
                : new Headline(words.substring(0, end), words.substring(end + 1), true);
    }

    private static String onOneLine(String title) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c > ' ') {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().trim();
    }

    /** One line; empty if the note has neither a title nor words. */
    public String text() {
        return text;
    }

    /** The words of the body that the headline does not say, without Markdown's signs, a line each; may be empty. */
    public String rest() {
        return rest;
    }

    /** True if the note has no title of its own. */
    public boolean isFromBody() {
        return fromBody;
    }
}
