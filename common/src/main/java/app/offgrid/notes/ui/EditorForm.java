package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** One note, to read and to write. What is typed is saved by itself. */
final class EditorForm extends Screen {
    /** Longer than the limits of a note, so that a text over them is kept and its fault is told. */
    private static final int MOST_CHARACTERS = 4 * Limits.BODY_BYTES;

    private final NoteEditor editor;
    private final Autosave autosave;
    private final Banner banner = new Banner();
    private final TextField title = new TextField("", Texts.of("editor.title"), 20, TextArea.ANY);
    private final TextArea body = new TextArea("", 6, 20);
    private final TagBar tags;
    private final Button pin;
    private final Label mark = Parts.label("", "SaveMark");
    private boolean pinned;
    private boolean filling;

    EditorForm(Screens screens, NoteEditor editor) {
        super(screens, "Editor", "");
        this.editor = editor;
        autosave = new Autosave(this, this::save);
        tags = new TagBar(this::typed);
        pin = Parts.iconButton("pin", Texts.of("editor.pin"), FontImage.MATERIAL_PUSH_PIN, this::togglePin);
        addBack(screens::back);
        Button more =
                Parts.iconButton("more", Texts.of("editor.more"), FontImage.MATERIAL_MORE_VERT, this::showActions);
        mark.setName("saveMark");
        Container right = new Container(BoxLayout.x());
        right.add(pin).add(more);
        getToolbar().add(BorderLayout.EAST, right);
        addFields();
        fill(editor.fields());
        showState();
    }

    private void addFields() {
        title.setName("title");
        title.setUIID("EditorTitle");
        title.getHintLabel().setUIID("EditorTitleHint");
        title.setMaxSize(MOST_CHARACTERS);
        title.setAccessibilityText(Texts.of("editor.title"));
        body.setName("body");
        body.setUIID("EditorBody");
        body.setHint(Texts.of("editor.body"));
        body.getHintLabel().setUIID("EditorBodyHint");
        body.getHintLabel().setVerticalAlignment(Component.TOP);
        body.setMaxSize(MOST_CHARACTERS);
        body.setAccessibilityText(Texts.of("editor.body"));
        title.addDataChangedListener((type, index) -> typed());
        body.addDataChangedListener((type, index) -> typed());
        Container foot = new Container(new BorderLayout(), "EditorFoot");
        foot.add(BorderLayout.CENTER, tags).add(BorderLayout.SOUTH, mark);
        Container sheet = new Container(new BorderLayout(), "EditorSheet");
        sheet.add(BorderLayout.NORTH, Parts.box("CardPlain", banner, title));
        sheet.add(BorderLayout.CENTER, body);
        sheet.add(BorderLayout.SOUTH, foot);
        add(BorderLayout.CENTER, ReadableWidth.around(sheet));
        setFormBottomPaddingEditingMode(true);
    }

    private void fill(NoteFields fields) {
        filling = true;
        put(title, fields.title());
        put(body, fields.body());
        tags.show(fields.tags());
        pinned = fields.pinned();
        filling = false;
        showPin();
    }

    /** Leaves a field alone that shows the text already; its cursor stays where it is. */
    private static void put(TextArea field, String text) {
        if (!field.getText().equals(text)) {
            int cursor = field.getCursorPosition();
            field.setText(text);
            if (field instanceof TextField && cursor >= 0) {
                ((TextField) field).setCursorPosition(Math.min(cursor, text.length()));
            }
        }
    }

    /** What the editor shows now. */
    private NoteFields shown() {
        return editor.fields()
                .withTitle(title.getText())
                .withBody(body.getText())
                .withTags(tags.tags())
                .withPinned(pinned);
    }

    private void typed() {
        if (!filling && !shown().sameContentAs(editor.fields())) {
            mark("SaveMark", "editor.mark.saving", FontImage.MATERIAL_EDIT);
            autosave.touched();
        }
    }

    private void save() {
        NoteEditor.Saved saved;
        try {
            saved = editor.save(shown());
        } catch (StorageException e) {
            StorageFault fault = StorageFault.of(e);
            banner.show(Banner.Mood.ERROR, fault.text(), Texts.of("fault.retry"), this::save);
            return;
        }
        if (saved == NoteEditor.Saved.MERGED) {
            fill(editor.fields());
            Toast.show(this, Texts.of("editor.merged"));
        }
        showState();
    }

    private void showState() {
        if (editor.isGone()) {
            banner.show(Banner.Mood.ERROR, Texts.of("editor.gone"), Texts.of("editor.gone.action"), screens::back);
        } else if (editor.state() == NoteState.CONFLICT) {
            banner.show(
                    Banner.Mood.CONFLICT,
                    Texts.of("editor.conflict"),
                    Texts.of("editor.conflict.action"),
                    this::decide);
            mark("SaveMark", "editor.mark.conflict", FontImage.MATERIAL_CALL_SPLIT);
        } else if (editor.state() == NoteState.FAILED && editor.failure() != null) {
            String reason = Texts.of("editor.failed", editor.failure().message());
            banner.show(Banner.Mood.ERROR, reason, Texts.of("editor.failed.action"), this::retry);
            mark("SaveMark", "editor.mark.failed", FontImage.MATERIAL_ERROR_OUTLINE);
        } else if (isTrashed()) {
            banner.show(Banner.Mood.INFO, Texts.of("editor.trashed"), Texts.of("editor.restore"), this::restore);
        } else {
            banner.hide();
        }
        if (editor.isNew()) {
            mark("SaveMark", "editor.mark.new", FontImage.MATERIAL_EDIT);
        } else if (editor.state() == NoteState.SYNCED) {
            mark("SaveMarkGood", "editor.mark.server", FontImage.MATERIAL_CLOUD_DONE);
        } else if (editor.state() == NoteState.PENDING) {
            mark("SaveMark", "editor.mark.device", FontImage.MATERIAL_CHECK);
        }
        title.setEditable(!isTrashed());
        body.setEditable(!isTrashed());
    }

    private void mark(String uiid, String key, char icon) {
        mark.setUIID(uiid);
        mark.setText(Texts.of(key));
        mark.setGap(Parts.gap(mark));
        FontImage.setMaterialIcon(mark, icon, 2.6f);
    }

    private boolean isTrashed() {
        return editor.fields().trashedAt() != null;
    }

    private void togglePin() {
        pinned = !pinned;
        showPin();
        autosave.now();
    }

    private void showPin() {
        pin.setUIID(pinned ? "BarButtonOn" : "BarButton");
        pin.setAccessibilityText(Texts.of(pinned ? "editor.unpin" : "editor.pin"));
        FontImage.setMaterialIcon(pin, FontImage.MATERIAL_PUSH_PIN, Parts.BAR_ICON);
    }

    private void showActions() {
        autosave.now();
        BottomSheet sheet = new BottomSheet(this);
        if (isTrashed()) {
            sheet.item("restore", Texts.of("editor.restore"), FontImage.MATERIAL_RESTORE_FROM_TRASH, this::restore);
            sheet.danger("delete", Texts.of("editor.delete"), FontImage.MATERIAL_DELETE_FOREVER, this::askToDelete);
        } else {
            boolean archived = editor.fields().archived();
            sheet.item(
                    "archive",
                    Texts.of(archived ? "editor.unarchive" : "editor.archive"),
                    archived ? FontImage.MATERIAL_UNARCHIVE : FontImage.MATERIAL_ARCHIVE,
                    () -> change(
                            () -> screens.notes().archive(editor.noteId(), !archived),
                            "toast.archived",
                            () -> screens.notes().archive(editor.noteId(), archived)));
            sheet.item(
                    "trash",
                    Texts.of("editor.trash"),
                    FontImage.MATERIAL_DELETE_OUTLINE,
                    () -> change(() -> screens.notes().trash(editor.noteId()), "toast.trashed", () -> screens.notes()
                            .restore(editor.noteId())));
            sheet.danger("delete", Texts.of("editor.delete"), FontImage.MATERIAL_DELETE_FOREVER, this::askToDelete);
        }
        sheet.show();
    }

    private void change(Runnable action, String toast, Runnable undo) {
        if (editor.isNew()) {
            screens.back();
        } else if (screens.store(action)) {
            screens.backSaying(Texts.of(toast), undo);
        }
    }

    private void restore() {
        change(() -> screens.notes().restore(editor.noteId()), "toast.restored", () -> screens.notes()
                .trash(editor.noteId()));
    }

    private void askToDelete() {
        new BottomSheet(this)
                .title(Texts.of("editor.delete.title"))
                .text(Texts.of("editor.delete.text"))
                .danger(
                        "deleteForGood",
                        Texts.of("editor.delete"),
                        FontImage.MATERIAL_DELETE_FOREVER,
                        () -> change(() -> screens.notes().delete(editor.noteId()), "toast.deleted", null))
                .item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private void retry() {
        autosave.now();
        if (screens.store(() -> screens.notes().retry(editor.noteId()))) {
            notesChanged();
        }
    }

    private void decide() {
        autosave.now();
        screens.openConflict(editor.noteId());
    }

    @Override
    void notesChanged() {
        boolean news = editor.refresh(shown());
        if (news) {
            fill(editor.fields());
            Toast.show(this, Texts.of("editor.updated"));
        }
        showState();
    }

    @Override
    void statusChanged(SyncStatus status) {
        if (editor.state() == NoteState.PENDING) {
            notesChanged();
        }
    }

    @Override
    void leave() {
        autosave.now();
    }

    @Override
    Screen again() {
        return new EditorForm(screens, editor);
    }
}
