package app.offgrid.notes.interchange;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import java.util.ArrayList;
import java.util.List;

/** Makes a note from elsewhere keep this app's limits without losing a word: what does not fit its field goes into the text. */
final class Fitting {
    private Fitting() {}

    /**
     * The note within the limits; null if its text is too long even so, and then the findings say by how much.
     *
     * @param note from another program; one of a backup is not to be changed
     */
    static NoteFields fit(ForeignNote note, Findings findings) {
        NoteFields fields = note.fields();
        StringBuilder moved = new StringBuilder();
        String title = fields.title().replace('\r', ' ').replace('\n', ' ').trim();
        fields = fields.withTitle(FieldRules.cut(title, Limits.TITLE_CHARACTERS));
        if (fields.title().length() < title.length()) {
            moved.append(title).append("\n");
        }
        String notebook = fields.notebook();
        if (notebook != null && FieldRules.codePoints(notebook) > Limits.NOTEBOOK_CHARACTERS) {
            moved.append("Notebook: ").append(notebook).append("\n");
            fields = fields.with(Field.NOTEBOOK, null);
        } else if (notebook != null && notebook.trim().length() == 0) {
            fields = fields.with(Field.NOTEBOOK, null);
        }
        fields = fields.withTags(fittingTags(fields.tags(), moved));
        if (moved.length() > 0) {
            findings.add(
                    note.item(),
                    NotTaken.Reason.MOVED_INTO_TEXT,
                    moved.toString().trim());
            fields = fields.withBody(moved + "\n" + fields.body());
        }
        NotePatch patch = fields.since(NoteFields.EMPTY);
        FieldFault fault = FieldRules.check(patch);
        if (fault != null) {
            findings.add(note.item(), NotTaken.Reason.OVER_LIMIT, fault.message());
        }
        return fault == null ? fields : null;
    }

    private static List<String> fittingTags(List<String> tags, StringBuilder moved) {
        List<String> fitting = new ArrayList<String>();
        StringBuilder others = new StringBuilder();
        for (String tag : tags) {
            if (fitting.size() < Limits.TAGS && FieldRules.codePoints(tag) <= Limits.TAG_CHARACTERS) {
                fitting.add(tag);
            } else {
                others.append(others.length() == 0 ? "Tags: " : ", ").append(tag);
            }
        }
        if (others.length() > 0) {
            moved.append(others).append("\n");
        }
        return fitting;
    }
}
