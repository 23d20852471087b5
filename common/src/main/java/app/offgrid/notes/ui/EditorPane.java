package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/**
 * One note, to read and to write: the whole of a form on a phone, beside the list where there is room. What is typed is saved
 * by itself.
 */
final class EditorPane extends Container implements Autosave.Source {
    private final Screens screens;
    private final Screen host;
    private final NoteEditor editor;
    private final Autosave autosave;
    private final NoteBanner banner;
    private final TextField title = new TitleField();
    private final BodyEditor body = new BodyEditor(this::changed);
    private final ModeSwitch modes = new ModeSwitch(() -> setReading(false), () -> setReading(true));
    private final TagBar tags;
    private final ReminderMark reminder;
    private final Button pin =
            Parts.iconButton("pin", Texts.of("editor.pin"), FontImage.MATERIAL_PUSH_PIN, this::togglePin);
    private final SaveMark mark = new SaveMark();
    private final SizeMark size = new SizeMark();
    private boolean pinned;
    private boolean filling;
    /** A sync has brought something while a save was under way or the title was written; taken in after that. */
    private boolean stale;

    /**
     * @param host the form that it is on: messages and choices are shown there
     * @param close what brings the person back to where they came from
     */
    EditorPane(Screens screens, Screen host, NoteEditor editor, Runnable close) {
        super(new BorderLayout());
        this.screens = screens;
        this.host = host;
        this.editor = editor;
        setName("Editor");
        banner = new NoteBanner(editor, close, this::decide, this::retry, this::restore);
        autosave = new Autosave(host, editor, this);
        tags = new TagBar(() -> screens.notes().tags().list(), this::typed);
        reminder = new ReminderMark(host, editor.noteId());
        addFields();
        screens.store(editor::catchUp);
        fill(editor.fields());
        setReading(false);
        showState();
    }

    /** The choice between writing and reading, for the bar. */
    ModeSwitch modes() {
        return modes;
    }

    /** What can be done with the note, for the bar. */
    Container actions() {
        Button more =
                Parts.iconButton("more", Texts.of("editor.more"), FontImage.MATERIAL_MORE_VERT, this::showActions);
        return new Container(BoxLayout.x()).add(pin).add(more);
    }

    NoteEditor editor() {
        return editor;
    }

    BodyEditor body() {
        return body;
    }

    private void setReading(boolean reading) {
        body.setReading(reading);
        modes.show(reading);
        revalidateLater();
    }

    private void addFields() {
        title.addDataChangedListener((type, index) -> typed());
        title.addActionListener(event -> CN.callSerially(this::titleWritten));
        Container foot = new Container(new BorderLayout(), "EditorFoot");
        Container marks = new Container(new BorderLayout());
        marks.add(Theme.textScale() > Theme.LARGE ? BorderLayout.NORTH : BorderLayout.WEST, size)
                .add(BorderLayout.EAST, mark);
        foot.add(BorderLayout.NORTH, reminder);
        foot.add(BorderLayout.CENTER, tags).add(BorderLayout.SOUTH, marks);
        Container sheet = new Container(new BorderLayout(), "EditorSheet");
        sheet.add(BorderLayout.NORTH, Parts.box("CardPlain", banner, title));
        sheet.add(BorderLayout.CENTER, body);
        sheet.add(BorderLayout.SOUTH, foot);
        add(BorderLayout.CENTER, ReadableWidth.around(sheet));
    }

    private void fill(NoteFields fields) {
        filling = true;
        put(title, fields.title());
        body.show(fields.body());
        tags.show(fields.tags());
        pinned = fields.pinned();
        filling = false;
        showPin();
        size.show(body.text());
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
    @Override
    public NoteFields shown() {
        return editor.fields()
                .withTitle(title.getText())
                .withBody(body.text())
                .withTags(tags.tags())
                .withPinned(pinned);
    }

    /** The device's editor over the title brings back what it shows with the next key; that over the body takes news. */
    @Override
    public boolean isHeld() {
        return title.isEditing();
    }

    /** The body has changed; a tap in it is saved at once. */
    private void changed(Boolean atOnce) {
        size.show(body.text());
        typed();
        if (atOnce.booleanValue()) {
            autosave.now();
        }
    }

    private void typed() {
        if (!filling && isTyped()) {
            mark.showTyped();
            autosave.touched();
        }
    }

    /** True if the fields hold what is not saved. */
    private boolean isTyped() {
        return !shown().sameContentAs(editor.fields());
    }

    @Override
    public void failed(StorageException failure) {
        StorageFault fault = StorageFault.of(failure);
        banner.show(Banner.Mood.ERROR, fault.text(), Texts.of("fault.retry"), autosave::now);
    }

    @Override
    public void saved(NoteEditor.Saved outcome, boolean typingOn) {
        boolean merged = outcome == NoteEditor.Saved.MERGED;
        if (merged && typingOn) {
            // With keys since then, the next save merges them, and shows it.
            merged = reload();
        } else if (merged) {
            fill(editor.fields());
        }
        if (merged) {
            Toast.show(host, Texts.of("editor.merged"));
        }
        showState();
        takeStale();
        if (outcome != NoteEditor.Saved.UNCHANGED) {
            host.noteSaved();
        }
    }

    private void showState() {
        banner.showState();
        if (isTyped()) {
            mark.showTyped();
        } else {
            mark.show(editor);
        }
        title.setEditable(!isTrashed());
        body.setEditable(!isTrashed());
        tags.setEditable(!isTrashed());
    }

    ReminderMark reminder() {
        return reminder;
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
        new NoteActions(host, this).show();
    }

    private void restore() {
        new NoteActions(host, this).restore();
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

    /** Takes in what a sync has brought. */
    void notesChanged() {
        reminder.refresh();
        if (reload()) {
            Toast.show(host, Texts.of("editor.updated"));
        }
    }

    /** The title's editor is closed; perhaps with the whole note, which has nothing to say any more then. */
    private void titleWritten() {
        if (isInitialized()) {
            takeStale();
        }
    }

    private void takeStale() {
        if (stale) {
            notesChanged();
        }
    }

    /**
     * Takes in what has become of the note; true if it reads otherwise now. Not while the title is being written: what is typed
     * until then is merged as it is saved.
     */
    boolean reload() {
        if (autosave.isSaving() || isHeld()) {
            stale = true;
            return false;
        }
        stale = false;
        boolean news = editor.refresh(shown());
        if (news) {
            fill(editor.fields());
        }
        showState();
        return news;
    }

    /** Follows what the sync says of this note. */
    void statusChanged() {
        if (editor.state() == NoteState.PENDING) {
            notesChanged();
        }
    }

    /** True while the person writes in a field of the note. */
    boolean isWriting() {
        return title.isEditing() || body.field().isEditing() || tags.isWriting();
    }

    /** Ends the writing in a field, with all that was typed. */
    void stopWriting() {
        if (title.isEditing()) {
            title.stopEditing();
        }
        body.field().stopEditing();
        tags.stopWriting();
    }

    /** Does what a key of a desktop stands for; false if that is nothing. */
    boolean key(int key) {
        return Shortcuts.run(key, body);
    }

    /** Does what the control (or command) key and a letter stand for; false if that is nothing. */
    boolean command(char letter) {
        return Shortcuts.run(letter, body);
    }

    /** Saves what was typed, now. */
    void leave() {
        autosave.now();
    }
}
