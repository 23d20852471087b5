package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.CN;
import com.codename1.ui.layouts.BorderLayout;

/** One note on a form of its own. */
final class EditorForm extends Screen {
    private final EditorPane pane;

    EditorForm(Screens screens, NoteEditor editor) {
        super(screens, "Editor", "");
        pane = new EditorPane(screens, this, editor, screens::back);
        addBack(screens::back);
        getToolbar().add(BorderLayout.EAST, pane.actions());
        getToolbar().setTitleComponent(pane.modes());
        add(BorderLayout.CENTER, pane);
        setFormBottomPaddingEditingMode(true);
        addSizeChangedListener(event -> {
            if (Columns.fitNote()) {
                goLater(() -> screens.open(editor));
            }
        });
        // A desktop has no keyboard to be brought up.
        if (editor.isNew() && !"se".equals(CN.getPlatformName())) {
            setEditOnShow(pane.body().field());
        }
    }

    @Override
    String spokenTitle() {
        return Announcer.nameOf(pane.editor());
    }

    @Override
    void notesChanged() {
        pane.notesChanged();
    }

    @Override
    void statusChanged(SyncStatus status) {
        pane.statusChanged();
    }

    @Override
    int foot() {
        return CN.convertToPixels(26 * Math.max(1, Theme.textScale()));
    }

    @Override
    public void keyPressed(int key) {
        if (!pane.key(key)) {
            super.keyPressed(key);
        }
    }

    @Override
    boolean command(char letter) {
        return pane.command(letter) || super.command(letter);
    }

    @Override
    void leave() {
        pane.leave();
    }

    @Override
    Screen again() {
        return new EditorForm(screens, pane.editor());
    }
}
