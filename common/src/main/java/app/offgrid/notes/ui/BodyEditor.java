package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.CheckBoxes;
import app.offgrid.notes.search.Range;
import app.offgrid.notes.writing.CursorMapping;
import app.offgrid.notes.writing.Formatting;
import app.offgrid.notes.writing.ListContinuation;
import app.offgrid.notes.writing.TextState;
import app.offgrid.notes.writing.UndoHistory;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.util.SuccessCallback;

/** The body of a note: to write with the bar of formats, to read with its check boxes, and to find words in. */
final class BodyEditor extends Container {
    /** What a button of the bar does to a text. */
    interface Format {
        TextState of(TextState state);
    }

    private final BodyField field = new BodyField(this::typed);
    private final FormatBar bar = new FormatBar(this);
    private final FindBar find = new FindBar(this::showFound, this::closeFind);
    private final Container reading = page("reading");
    private final Container found = page("found");
    /** Hears of each change that a person makes; with true if it is to be saved at once. */
    private final SuccessCallback<Boolean> changed;

    private UndoHistory history = new UndoHistory("");
    private MarkdownView preview;
    private boolean read;
    private boolean finding;
    private boolean editable = true;

    BodyEditor(SuccessCallback<Boolean> changed) {
        super(new BorderLayout());
        this.changed = changed;
        layOut();
    }

    private static Container page(String name) {
        Container page = new Container(BoxLayout.y(), "PreviewPage");
        page.setName(name);
        page.setScrollableY(true);
        return page;
    }

    BodyField field() {
        return field;
    }

    String text() {
        return field.text();
    }

    boolean isFinding() {
        return finding;
    }

    /** Shows what the note begins with, or another device's change of it around the cursor. */
    void show(String text) {
        String before = field.text();
        if (text.equals(before)) {
            return;
        }
        int cursor = CursorMapping.moved(before, text, field.cursor());
        if (before.length() == 0 && !history.canUndo() && !history.canRedo()) {
            history = new UndoHistory(text);
            cursor = text.length();
        } else {
            history.merged(text);
        }
        field.show(TextState.at(text, cursor));
        refresh();
    }

    void setEditable(boolean editable) {
        if (this.editable != editable) {
            this.editable = editable;
            field.setEditable(editable);
            preview = null;
            layOut();
        }
    }

    /** To read the note as it is meant, or to write it. */
    void setReading(boolean read) {
        this.read = read;
        finding = false;
        if (read) {
            field.stopEditing();
        }
        layOut();
    }

    private void layOut() {
        removeAll();
        if (finding) {
            add(BorderLayout.NORTH, find).add(BorderLayout.CENTER, found);
        } else if (read) {
            add(BorderLayout.CENTER, reading);
        } else {
            add(BorderLayout.CENTER, field);
            if (editable) {
                add(BorderLayout.SOUTH, bar);
            }
        }
        refresh();
        revalidateLater();
    }

    /** Brings what stands beside the text up to the text. */
    private void refresh() {
        bar.show(history.canUndo(), history.canRedo());
        if (read && preview == null) {
            preview = new MarkdownView(field.text(), editable, box -> tick(box.intValue()));
            reading.removeAll();
            reading.add(preview);
        } else if (read) {
            preview.show(field.text());
            reading.revalidateLater();
        }
        if (finding) {
            find.show(field.text());
        }
    }

    private void typed() {
        String before = history.text();
        String after = field.text();
        if (before.equals(after)) {
            return;
        }
        TextState next = ListContinuation.after(before, after, cursorBefore(before, after));
        history.typed(after, System.currentTimeMillis());
        field.moveCursor(history.cursor());
        if (next != null) {
            history.changed(next.text());
            field.show(next);
        }
        refresh();
        changed.onSucess(Boolean.FALSE);
    }

    /** The device tells the cursor after the key; of one key more it stood one place before. */
    private int cursorBefore(String before, String after) {
        int told = field.deviceCursor();
        return told > 0 && after.length() == before.length() + 1 ? told - 1 : field.lastCursor();
    }

    private void tick(int box) {
        change(TextState.at(CheckBoxes.toggled(field.text(), box), field.cursor()));
        changed.onSucess(Boolean.TRUE);
    }

    private void change(TextState state) {
        history.changed(state.text());
        field.show(state);
        refresh();
    }

    void format(Format format) {
        if (editable && !read && !finding) {
            change(format.of(TextState.at(field.text(), field.cursor())));
            changed.onSucess(Boolean.FALSE);
        }
    }

    void bold() {
        format(Formatting::bold);
    }

    void italic() {
        format(Formatting::italic);
    }

    void undo() {
        step(editable ? history.undo() : null);
    }

    void redo() {
        step(editable ? history.redo() : null);
    }

    private void step(TextState state) {
        if (state != null) {
            field.show(state);
            refresh();
            changed.onSucess(Boolean.FALSE);
        }
    }

    void openFind() {
        field.stopEditing();
        finding = true;
        layOut();
        CN.callSerially(find::edit);
    }

    void closeFind() {
        finding = false;
        if (!find.places().isEmpty()) {
            Range place = find.places().get(find.current());
            field.moveCursor(place.end());
        }
        layOut();
    }

    private void showFound() {
        found.removeAll();
        FoundText text = new FoundText(field.text(), find.places(), find.current());
        found.add(text);
        found.revalidate();
        text.showCurrent(found);
    }
}
