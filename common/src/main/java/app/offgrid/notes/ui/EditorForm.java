package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.writing.TextSize;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;

/** One note, to read and to write. What is typed is saved by itself. */
final class EditorForm extends Screen {
    private final NoteEditor editor;
    private final Autosave autosave;
    private final Banner banner = new Banner();
    private final TextField title = new TextField("", Texts.of("editor.title"), 20, TextArea.ANY);
    private final BodyEditor body = new BodyEditor(this::changed);
    private final Button write;
    private final Button read;
    private final TagBar tags;
    final ReminderMark reminder;
    private final Button pin;
    private final Label mark = Parts.label("", "SaveMark");
    private final Label size = Parts.label("", "SaveMark");
    private boolean pinned;
    private boolean filling;

    EditorForm(Screens screens, NoteEditor editor) {
        super(screens, "Editor", "");
        this.editor = editor;
        autosave = new Autosave(this, this::save);
        tags = new TagBar(this::typed);
        reminder = new ReminderMark(this, editor.noteId());
        pin = Parts.iconButton("pin", Texts.of("editor.pin"), FontImage.MATERIAL_PUSH_PIN, this::togglePin);
        addBack(screens::back);
        Button more =
                Parts.iconButton("more", Texts.of("editor.more"), FontImage.MATERIAL_MORE_VERT, this::showActions);
        write = segment("write", () -> setReading(false));
        read = segment("read", () -> setReading(true));
        mark.setName("saveMark");
        size.setName("size");
        Container right = new Container(BoxLayout.x());
        right.add(pin).add(more);
        getToolbar().add(BorderLayout.EAST, right);
        Container modes = new Container(BoxLayout.x(), "Modes");
        modes.add(write).add(read);
        Container middle = new Container(new FlowLayout(Component.CENTER, Component.CENTER));
        middle.add(modes);
        getToolbar().setTitleComponent(middle);
        addFields();
        fill(editor.fields());
        setReading(false);
        showState();
        // A desktop has no keyboard to be brought up.
        if (editor.isNew() && !"se".equals(CN.getPlatformName())) {
            setEditOnShow(body.field());
        }
    }

    private static Button segment(String name, Runnable action) {
        return Parts.button("mode-" + name, Texts.of("editor.mode." + name), "Mode", action);
    }

    private void setReading(boolean reading) {
        body.setReading(reading);
        write.setUIID(reading ? "Mode" : "ModeOn");
        read.setUIID(reading ? "ModeOn" : "Mode");
        write.setAccessibilityText(Texts.of(reading ? "editor.mode.toWrite" : "editor.mode.write"));
        read.setAccessibilityText(Texts.of(reading ? "editor.mode.read" : "editor.mode.toRead"));
        revalidateLater();
    }

    private void addFields() {
        title.setName("title");
        title.setUIID("EditorTitle");
        title.getHintLabel().setUIID("EditorTitleHint");
        title.setMaxSize(BodyField.MOST_CHARACTERS);
        title.setAccessibilityText(Texts.of("editor.title"));
        title.addDataChangedListener((type, index) -> typed());
        Container foot = new Container(new BorderLayout(), "EditorFoot");
        Container marks = new Container(new BorderLayout());
        marks.add(BorderLayout.WEST, size).add(BorderLayout.EAST, mark);
        foot.add(BorderLayout.NORTH, reminder);
        foot.add(BorderLayout.CENTER, tags).add(BorderLayout.SOUTH, marks);
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
        body.show(fields.body());
        tags.show(fields.tags());
        pinned = fields.pinned();
        filling = false;
        showPin();
        showSize();
    }

    private void showSize() {
        TextSize counted = TextSize.of(body.text());
        size.setText(Texts.count("editor.words", counted.words()) + " \u00b7 "
                + Texts.count("editor.characters", counted.characters()));
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
                .withBody(body.text())
                .withTags(tags.tags())
                .withPinned(pinned);
    }

    /** The body has changed; a tap in it is saved at once. */
    private void changed(Boolean atOnce) {
        showSize();
        typed();
        if (atOnce.booleanValue()) {
            autosave.now();
        }
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
        tags.setEditable(!isTrashed());
    }

    private void mark(String uiid, String key, char icon) {
        mark.setUIID(uiid);
        mark.setText(Texts.of(key));
        mark.setGap(Parts.gap(mark));
        FontImage.setMaterialIcon(mark, icon, 2.6f);
    }

    boolean isTrashed() {
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
        new NoteActions(this, editor, body).show();
    }

    private void restore() {
        new NoteActions(this, editor, body).restore();
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
    float footMillimetres() {
        return 26;
    }

    @Override
    public void keyPressed(int key) {
        if (key == Shortcuts.ESCAPE && !body.isFinding()) {
            screens.back();
        } else if (!Shortcuts.run(key, body)) {
            super.keyPressed(key);
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
