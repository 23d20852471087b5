package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;

/** Says quietly where the text of a note is: only in the fields, on this device, or on the server too. */
final class SaveMark extends Label {
    SaveMark() {
        setShouldLocalize(false);
        setUIID("SaveMark");
        setName("saveMark");
    }

    /** Something was typed that is not saved yet. */
    void showTyped() {
        show("SaveMark", "editor.mark.saving", FontImage.MATERIAL_EDIT);
    }

    void show(NoteEditor editor) {
        NoteState state = editor.state();
        if (editor.isNew()) {
            show("SaveMark", "editor.mark.new", FontImage.MATERIAL_EDIT);
        } else if (state == NoteState.SYNCED) {
            show("SaveMarkGood", "editor.mark.server", FontImage.MATERIAL_CLOUD_DONE);
        } else if (state == NoteState.PENDING) {
            show("SaveMark", "editor.mark.device", FontImage.MATERIAL_CHECK);
        } else if (state == NoteState.CONFLICT) {
            show("SaveMark", "editor.mark.conflict", FontImage.MATERIAL_CALL_SPLIT);
        } else if (editor.failure() != null) {
            show("SaveMark", "editor.mark.failed", FontImage.MATERIAL_ERROR_OUTLINE);
        }
    }

    private void show(String uiid, String key, char icon) {
        setUIID(uiid);
        setText(Texts.of(key));
        setGap(Parts.gap(this));
        Parts.setIcon(this, icon, 2.6f);
    }
}
