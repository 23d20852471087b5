package app.offgrid.notes.markdown;

/** The check boxes of a text. */
public final class CheckBoxes {
    private CheckBoxes() {}

    /**
     * The text with one box ticked or cleared, and nothing else changed.
     *
     * @param box from {@link Block#box()}, of the very same text
     * @return the text as it is if no box stands there
     */
    public static String toggled(String text, int box) {
        if (box < 0 || box + 2 >= text.length() || text.charAt(box) != '[' || text.charAt(box + 2) != ']') {
            return text;
        }
        char mark = text.charAt(box + 1);
        if (mark != ' ' && mark != 'x' && mark != 'X') {
            return text;
        }
        return text.substring(0, box + 1) + (mark == ' ' ? 'x' : ' ') + text.substring(box + 2);
    }
}
