package app.offgrid.notes.ui;

import app.offgrid.notes.note.Limits;
import app.offgrid.notes.writing.TextState;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.TextArea;

/**
 * The body of a note, to write. The device's own editor lies over it while a person types and tells nothing but the text
 * after each key, so where the cursor is, is where the text last changed. That editor does not take a text given to it
 * either; what is shown meanwhile is shown by closing and opening it again.
 */
final class BodyField extends TextArea {
    /** Longer than the limits of a note, so that a text over them is kept and its fault is told. */
    static final int MOST_CHARACTERS = 4 * Limits.BODY_BYTES;

    private final Runnable typed;
    private TextState waiting;
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
                this.typed.run();
            }
        });
    }

    /** The text as the person is to see it, even if the device's editor is still to be told. */
    String text() {
        return waiting == null ? getText() : waiting.text();
    }

    /** Where the person writes, as far as that is known. */
    int cursor() {
        return Math.min(cursor, text().length());
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
            fill(state.text());
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
