package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.RadioButton;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** One of a few on a card, with words of any length and what they mean. The whole row can be tapped. */
final class ChoiceRow extends Container {
    /** @param note what the choice means; empty if that is clear */
    ChoiceRow(RadioButton choice, String title, String note) {
        super(new BorderLayout(), "ChoiceRow");
        choice.setAccessibilityText(note.length() == 0 ? title : title + ". " + note);
        Container words = new Container(BoxLayout.y(), "ChoiceWords");
        words.add(Parts.text(title, "ChoiceTitle"));
        if (note.length() > 0) {
            words.add(Parts.text(note, "ChoiceNote"));
        }
        add(BorderLayout.WEST, choice).add(BorderLayout.CENTER, words);
        setLeadComponent(choice);
    }
}
