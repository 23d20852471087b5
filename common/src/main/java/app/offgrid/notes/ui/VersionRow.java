package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.PastVersion;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;

/** A version in the list of all: who, when, what changed, and how it stands. */
final class VersionRow extends Container {
    /** @param changes what it changed, in words; null if that is not known */
    VersionRow(String name, PastVersion version, String changes, boolean chosen, Screens screens, Runnable open) {
        super(new BorderLayout(), chosen ? "NoteRowPicked" : "NoteRow");
        String device = VersionWords.device(version, screens);
        String time = VersionWords.time(version, screens);
        Container text = new Container(BoxLayout.y());
        text.add(Parts.text(Texts.of("history.by", device, time), "VersionTime"));
        if (changes != null) {
            text.add(Parts.text(changes, "VersionChanges"));
        }
        Container chips = chips(version);
        if (chips.getComponentCount() > 0) {
            text.add(chips);
        }
        add(BorderLayout.CENTER, text);
        Button lead = Parts.button(name, "", "Container", open);
        lead.setAccessibilityText(device + ", " + time + (changes == null ? "" : ", " + changes));
        add(BorderLayout.WEST, lead);
        setLeadComponent(lead);
    }

    /** How the version stands to the note, and whether it is nowhere else. */
    static Container chips(PastVersion version) {
        Container chips = new Container(new FlowLayout());
        if (VersionWords.chip(version) != null) {
            chips.add(Parts.label(VersionWords.chip(version), VersionWords.chipUiid(version)));
        }
        if (!version.isOnServer()) {
            chips.add(Parts.label(Texts.of("history.hereOnly"), "VersionChip"));
        }
        return chips;
    }
}
