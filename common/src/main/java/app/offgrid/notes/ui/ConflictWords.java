package app.offgrid.notes.ui;

import app.offgrid.notes.merge.MergedText;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.Conflict;

/** A conflict in words: who, when, and the fields that are no text. */
final class ConflictWords {
    private ConflictWords() {}

    private static String device(String name, boolean mine, String thisDevice) {
        if (mine && (name == null || name.equals(thisDevice))) {
            return Texts.of("conflict.thisDevice");
        }
        return name == null ? Texts.of("conflict.otherDevice") : name;
    }

    /** "Changed on Ana's phone today at 10:04", or that it was deleted there. */
    static String headOf(NoteFields version, String device, boolean mine, Screens screens) {
        String where = device(device, mine, screens.settings().deviceName());
        if (version != null) {
            return Texts.of(
                    "conflict.changed",
                    where,
                    Times.exact(version.editedAt(), screens.clock().now()));
        }
        return Texts.of("conflict.deletedOn", where);
    }

    static String fieldName(Field field) {
        switch (field) {
            case TITLE:
                return Texts.of("conflict.field.title");
            case BODY:
                return Texts.of("conflict.field.body");
            case NOTEBOOK:
                return Texts.of("conflict.field.notebook");
            case COLOR:
                return Texts.of("conflict.field.color");
            default:
                return Texts.of("conflict.field.trashed");
        }
    }

    /** The value of a field that is no text. */
    static String value(Field field, NoteFields version) {
        Object value = version.get(field);
        if (field == Field.TRASHED_AT) {
            return Texts.of(value == null ? "conflict.notInTrash" : "conflict.inTrash");
        }
        return value == null ? Texts.of("conflict.none") : value.toString();
    }

    static boolean isText(Field field) {
        return field == Field.TITLE || field == Field.BODY;
    }

    /**
     * One of the versions as the whole note: its texts, and what it says where the two overlap. What does not overlap, such
     * as a tag that only the other device added, is taken from both.
     */
    static NoteFields whole(Conflict conflict, NoteFields version) {
        NoteFields whole = conflict.merged().withTitle(version.title()).withBody(version.body());
        for (Field field : conflict.fields()) {
            whole = whole.with(field, version.get(field));
        }
        return whole;
    }

    /** Both texts in one note, mine first where they overlap. A title stays one line. */
    static NoteFields both(Conflict conflict) {
        NoteFields both = conflict.merged().withBody(conflict.text(Field.BODY).withAll(MergedText.Choice.BOTH));
        String title = conflict.text(Field.TITLE).withAll(MergedText.Choice.BOTH);
        return both.withTitle(title.replace('\n', ' '));
    }

    /** That the note has changed while a form about it was open, and where. */
    static String movedOn(Screens screens, Conflict now, String key) {
        String device = screens.notes().settlements().lastDevice(now.noteId());
        return device == null ? Texts.of(key) : Texts.of(key + ".device", device);
    }
}
