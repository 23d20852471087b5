package app.offgrid.notes.ui;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.writing.CursorMapping;
import app.offgrid.notes.writing.PendingText;
import app.offgrid.notes.writing.TextState;
import com.codename1.system.NativeLookup;
import com.codename1.ui.CN;
import com.codename1.ui.Component;

/**
 * The body of a note, to write. The device's own editor lies over it while a person types and tells Codename One nothing
 * but the text after each key; the cursor is asked for by {@link NativeTextCursor}, and is where the text last changed where
 * that has no answer. Nor does that editor take a text from Codename One on every platform: a platform without such a
 * cursor has it closed and opened again.
 */
final class BodyField extends DirectedField {
    /** Longer than the limits of a note, so that a text over them is kept and its fault is told. */
    static final int MOST_CHARACTERS = 4 * Limits.BODY_BYTES;

    private final Runnable typed;
    private final NativeTextCursor device = NativeLookup.create(NativeTextCursor.class);
    private TextState waiting;
    /** What the device's editor was asked to show, until it is known to; null if it shows what is here. */
    private PendingText pending;

    private int cursor;
    private boolean filling;

    BodyField(Runnable typed) {
        super("", 6, 20);
        this.typed = typed;
        setName("body");
        setUIID("EditorBody");
        setHint(Texts.of("editor.body"));
        getHintLabel().setUIID("EditorBodyHint");
        getHintLabel().setVerticalAlignment(Component.TOP);
        setMaxSize(MOST_CHARACTERS);
        setAccessibilityText(Texts.of("editor.body"));
        addDataChangedListener((type, index) -> {
            if (!filling && waiting == null) {
                arrived();
                this.typed.run();
            }
        });
    }

    /** A text has come from the device's editor; one that was typed on an older text keeps what was to be shown since. */
    private void arrived() {
        if (pending == null) {
            return;
        }
        String arrived = getText();
        String meant = pending.meant(arrived);
        pending = null;
        if (!meant.equals(arrived)) {
            fill(meant);
            tellDevice(arrived, meant, CursorMapping.moved(arrived, meant, Math.max(0, deviceCursor())));
        }
    }

    private void tellDevice(String before, String after, int at) {
        if (isEditing() && hasDevice()) {
            pending = pending == null ? PendingText.of(before, after) : pending.then(after);
            device.replace(before, after, at);
        }
    }

    /** The text as the person is to see it, even if the device's editor is still to be told. */
    String text() {
        return waiting == null ? getText() : waiting.text();
    }

    /** Where the person writes, as far as that is known. */
    int cursor() {
        int told = deviceCursor();
        return Math.min(told >= 0 ? told : cursor, text().length());
    }

    /** Where the cursor of the device's own editor stands; -1 if it is closed or does not tell. */
    int deviceCursor() {
        return isEditing() && hasDevice() ? device.position() : -1;
    }

    /** Where the person wrote before the last key. */
    int lastCursor() {
        return cursor;
    }

    private boolean hasDevice() {
        return device != null && device.isSupported();
    }

    void moveCursor(int to) {
        cursor = to;
    }

    /** Shows another text; not told as typing. */
    void show(TextState state) {
        cursor = state.from();
        if (state.text().equals(text())) {
            return;
        }
        if (!isEditing()) {
            pending = null;
            fill(state.text());
            return;
        }
        if (hasDevice()) {
            String before = text();
            fill(state.text());
            tellDevice(before, state.text(), state.from());
            return;
        }
        boolean closing = waiting != null;
        waiting = state;
        if (!closing) {
            stopEditing(() -> CN.callSerially(this::showWaiting));
        }
    }

    private void showWaiting() {
        TextState state = waiting;
        waiting = null;
        fill(state.text());
        if (getComponentForm() == CN.getCurrentForm()) {
            startEditingAsync();
        }
    }

    private void fill(String text) {
        filling = true;
        setText(text);
        filling = false;
    }
}
