package app.offgrid.notes.ui;

import com.codename1.ui.TextArea;
import com.codename1.ui.plaf.UIManager;

/** A field of several lines that stands in the direction of what is in it, whatever the language of the app. */
class DirectedField extends TextArea {
    DirectedField(String text, int rows, int columns) {
        super(text, rows, columns);
    }

    @Override
    protected final void initLaf(UIManager manager) {
        super.initLaf(manager);
        TextDirection.follow(this);
    }

    @Override
    public final void setText(String text) {
        super.setText(text);
        TextDirection.follow(this);
    }
}
