package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import com.codename1.ui.Display;
import com.codename1.ui.FontImage;

/** What can be done with the note that is open, besides writing it. */
final class NoteActions {
    private final Screen form;
    private final EditorPane pane;
    private final NoteEditor editor;
    private final BodyEditor body;

    /** @param form where the pane is */
    NoteActions(Screen form, EditorPane pane) {
        this.form = form;
        this.pane = pane;
        this.editor = pane.editor();
        this.body = pane.body();
    }

    void show() {
        BottomSheet sheet = new BottomSheet(form);
        sheet.item("find", Texts.of("editor.find"), FontImage.MATERIAL_SEARCH, body::openFind);
        sheet.item("share", Texts.of("editor.share"), FontImage.MATERIAL_SHARE, this::share);
        if (!pane.isTrashed() && !editor.isNew()) {
            sheet.item(
                    "remind", Texts.of("remind.menu"), FontImage.MATERIAL_NOTIFICATIONS_NONE, pane.reminder()::choose);
        }
        if (!editor.isNew()) {
            sheet.item("history", Texts.of("history.title"), FontImage.MATERIAL_HISTORY, this::openHistory);
        }
        if (pane.isTrashed()) {
            sheet.item("restore", Texts.of("editor.restore"), FontImage.MATERIAL_RESTORE_FROM_TRASH, this::restore);
            sheet.danger("delete", Texts.of("editor.delete"), FontImage.MATERIAL_DELETE_FOREVER, this::askToDelete);
        } else {
            boolean archived = editor.fields().archived();
            sheet.item(
                    "archive",
                    Texts.of(archived ? "editor.unarchive" : "editor.archive"),
                    archived ? FontImage.MATERIAL_UNARCHIVE : FontImage.MATERIAL_ARCHIVE,
                    () -> change(
                            () -> form.screens.notes().archive(editor.noteId(), !archived),
                            "toast.archived",
                            () -> form.screens.notes().archive(editor.noteId(), archived)));
            sheet.item(
                    "trash",
                    Texts.of("editor.trash"),
                    FontImage.MATERIAL_DELETE_OUTLINE,
                    () -> change(() -> form.screens.notes().trash(editor.noteId()), "toast.trashed", () -> form.screens
                            .notes()
                            .restore(editor.noteId())));
            sheet.danger("delete", Texts.of("editor.delete"), FontImage.MATERIAL_DELETE_FOREVER, this::askToDelete);
        }
        sheet.show();
    }

    private void change(Runnable action, String toast, Runnable undo) {
        if (editor.isNew()) {
            form.screens.back();
        } else if (form.screens.store(action)) {
            form.screens.backSaying(Texts.of(toast), undo);
        }
    }

    void restore() {
        change(() -> form.screens.notes().restore(editor.noteId()), "toast.restored", () -> form.screens
                .notes()
                .trash(editor.noteId()));
    }

    private void openHistory() {
        form.screens.go(new HistoryForm(form.screens, editor.noteId()), false);
    }

    private void askToDelete() {
        new BottomSheet(form)
                .title(Texts.of("editor.delete.title"))
                .text(Texts.of("editor.delete.text"))
                .danger(
                        "deleteForGood",
                        Texts.of("editor.delete"),
                        FontImage.MATERIAL_DELETE_FOREVER,
                        () -> change(() -> form.screens.notes().delete(editor.noteId()), "toast.deleted", null))
                .item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    /** Gives the text to another app; where the platform has no such way, puts it on the clipboard and says so. */
    private void share() {
        NoteFields fields = editor.fields();
        String title = fields.title().length() == 0 ? "" : "# " + fields.title() + "\n\n";
        String text = title + body.text();
        if (OtherApps.canShare()) {
            OtherApps.share(text, "text/plain");
        } else {
            Display.getInstance().copyToClipboard(text);
            Toast.show(form, Texts.of("editor.copied"));
        }
    }
}
