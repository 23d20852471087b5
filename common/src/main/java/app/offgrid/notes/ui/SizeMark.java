package app.offgrid.notes.ui;

import app.offgrid.notes.writing.TextSize;
import com.codename1.ui.Label;

/** How many words and characters a text has. */
final class SizeMark extends Label {
    SizeMark() {
        super("", "SaveMark");
        setShouldLocalize(false);
        setName("size");
    }

    void show(String text) {
        TextSize counted = TextSize.of(text);
        setText(Texts.count("editor.words", counted.words()) + " \u00b7 "
                + Texts.count("editor.characters", counted.characters()));
    }
}
