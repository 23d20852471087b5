package app.offgrid.notes.store;

/** How a list is sorted, the pinned notes before the others in each. Notes that are equal in it are sorted by id. */
public enum NoteOrder {
    EDITED_NEWEST_FIRST("note_in_lists", "edited_at", true),
    EDITED_OLDEST_FIRST("note_in_lists", "edited_at", false),
    CREATED_NEWEST_FIRST("note_by_creation", "created_at", true),
    CREATED_OLDEST_FIRST("note_by_creation", "created_at", false),
    /** By the title without case and diacritics; notes without one come first. */
    TITLE_A_TO_Z("note_by_title", "title_key", false),
    TITLE_Z_TO_A("note_by_title", "title_key", true);

    final String index;
    final String column;
    final boolean descending;

    NoteOrder(String index, String column, boolean descending) {
        this.index = index;
        this.column = column;
        this.descending = descending;
    }

    boolean byText() {
        return this == TITLE_A_TO_Z || this == TITLE_Z_TO_A;
    }

    /** The order of ids among equals follows the direction in which SQLite reads the index. */
    boolean idsDescending() {
        return this == EDITED_OLDEST_FIRST || this == CREATED_OLDEST_FIRST || this == TITLE_Z_TO_A;
    }
}
