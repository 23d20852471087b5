package app.offgrid.notes.interchange;

import app.offgrid.notes.note.NoteFields;

/** A note as a reader found it. Immutable. */
final class ForeignNote {
    private final String item;
    private final String noteId;
    private final NoteFields fields;
    private final boolean restores;

    /**
     * @param item what a person would know it by
     * @param restores it comes from this app's own backup: it is taken even if it was deleted, and whatever its size
     */
    ForeignNote(String item, String noteId, NoteFields fields, boolean restores) {
        this.item = item;
        this.noteId = noteId;
        this.fields = fields;
        this.restores = restores;
    }

    String item() {
        return item;
    }

    String noteId() {
        return noteId;
    }

    NoteFields fields() {
        return fields;
    }

    boolean restores() {
        return restores;
    }

    /** How much of a batch it fills. */
    int size() {
        return fields.title().length() + fields.body().length();
    }
}
