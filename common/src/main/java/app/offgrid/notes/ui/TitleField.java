package app.offgrid.notes.ui;

import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;
import com.codename1.ui.plaf.UIManager;

/** The title of a note, to write. It stands in the direction of what is written, whatever the language of the app. */
final class TitleField extends TextField {
    TitleField() {
        super("", Texts.of("editor.title"), 20, TextArea.ANY);
        setName("title");
        setUIID("EditorTitle");
        getHintLabel().setUIID("EditorTitleHint");
        setMaxSize(BodyField.MOST_CHARACTERS);
        setAccessibilityText(Texts.of("editor.title"));
    }

    @Override
    protected void initLaf(UIManager manager) {
        super.initLaf(manager);
        TextDirection.follow(this);
    }

    @Override
    public void setText(String text) {
        super.setText(text);
        TextDirection.follow(this);
    }
}
