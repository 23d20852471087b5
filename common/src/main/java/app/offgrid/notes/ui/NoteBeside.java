package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.NoteEditor;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BorderLayout;

/** The note that is open beside the list, or a word of how to open one. */
final class NoteBeside extends Container {
    private final Screens screens;
    private final Screen form;
    private EditorPane pane;

    /** @param form the list that it is beside */
    NoteBeside(Screens screens, Screen form) {
        super(new BorderLayout(), "NoteBeside");
        this.screens = screens;
        this.form = form;
        setName("noteBeside");
        showNothing();
    }

    /** The note that is open; null if none is. */
    String noteId() {
        return pane == null ? null : pane.editor().noteId();
    }

    /** Opens a note; what was typed in the one before is saved. One that is open already stays as it is. */
    void open(NoteEditor editor) {
        if (editor.noteId().equals(noteId())) {
            return;
        }
        close();
        removeAll();
        pane = new EditorPane(screens, form, editor, screens::back);
        Container bar = new Container(new BorderLayout(), "NoteBar");
        bar.add(
                BorderLayout.WEST,
                Parts.iconButton("back", Texts.of("beside.close"), FontImage.MATERIAL_CLOSE, screens::back));
        bar.add(BorderLayout.CENTER, pane.modes()).add(BorderLayout.EAST, pane.actions());
        add(BorderLayout.NORTH, bar).add(BorderLayout.CENTER, pane);
        if (editor.isNew() && !"se".equals(CN.getPlatformName())) {
            CN.callSerially(pane.body().field()::startEditingAsync);
        }
        revalidateLater();
    }

    /** Closes the note, saving what was typed, and hands it back; null if none was open. */
    NoteEditor close() {
        leave();
        if (pane != null) {
            pane.stopWriting();
        }
        NoteEditor editor = pane == null ? null : pane.editor();
        pane = null;
        removeAll();
        showNothing();
        return editor;
    }

    private void showNothing() {
        Container parts = Parts.box(
                "Empty",
                Parts.icon(FontImage.MATERIAL_EDIT_NOTE, "BesideIcon", 14),
                Parts.text(Texts.of("beside.empty"), "EmptyText"));
        Container center = new Container(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        center.add(BorderLayout.CENTER, ReadableWidth.around(parts));
        add(BorderLayout.CENTER, center);
        revalidateLater();
    }

    /** Saves what was typed. */
    void leave() {
        if (pane != null) {
            pane.leave();
        }
    }

    void notesChanged() {
        if (pane != null) {
            pane.notesChanged();
        }
    }

    /** Takes in what was done with the note from outside it, without a word. */
    void reload() {
        if (pane != null) {
            pane.reload();
        }
    }

    void statusChanged() {
        if (pane != null) {
            pane.statusChanged();
        }
    }

    /** Closes what is open within the note, else the note. False if there is no note. */
    boolean escape() {
        if (pane == null) {
            return false;
        }
        if (!pane.key(Shortcuts.ESCAPE)) {
            screens.back();
        }
        return true;
    }

    /** Does what the control (or command) key and a letter stand for while a person writes; false if that is nothing. */
    boolean command(char letter) {
        return pane != null && pane.isWriting() && pane.command(letter);
    }
}
