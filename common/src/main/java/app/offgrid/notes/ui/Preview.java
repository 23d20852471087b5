package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.PlainText;

/** The beginning of a Markdown text as a list shows it: in one line, without the signs. */
final class Preview {
    private Preview() {}

    /** Lines are joined by dots. */
    static String of(String markdown) {
        return PlainText.of(markdown, " \u00b7 ");
    }
}
