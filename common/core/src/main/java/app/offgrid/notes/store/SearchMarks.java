package app.offgrid.notes.store;

import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.note.NoteFields;

/**
 * Terms that stand in the index for what a note is filed under, so that a filter narrows a search before any note is read.
 * They begin with a private use character, as no word does. A mark may stand for two names by chance; the exact filter is
 * applied to the note as well.
 */
final class SearchMarks {
    private static final char FIRST = '\ue000';

    private SearchMarks() {}

    static String of(NoteFields fields, int listed) {
        StringBuilder marks = new StringBuilder(" ").append(place(listed)).append(' ');
        if (fields.notebook() != null) {
            marks.append(notebook(fields.notebook())).append(' ');
        }
        if (!NoteColor.NONE.equals(fields.color())) {
            marks.append(color(fields.color())).append(' ');
        }
        for (String tag : fields.tags()) {
            marks.append(tag(tag)).append(' ');
        }
        return marks.toString();
    }

    static String place(int listed) {
        return FIRST + "p" + listed;
    }

    static String notebook(String name) {
        return named('n', name);
    }

    static String color(String name) {
        return named('c', name);
    }

    static String tag(String name) {
        return named('t', name);
    }

    private static String named(char kind, String name) {
        long hash = 7;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 1_000_003 + name.charAt(i);
        }
        return FIRST + String.valueOf(kind) + (hash & Long.MAX_VALUE);
    }
}
