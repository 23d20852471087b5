package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** A line of a card that leads on: an icon, what it is about, and how it is set now. The whole line can be tapped. */
final class SettingRow extends Container {
    private static final float CHEVRON = 3.6f;

    private final Button lead;
    private final char icon;

    /** @param value how it is set, or an explanation; empty for neither */
    SettingRow(String name, String title, String value, char icon, Runnable action) {
        super(new BorderLayout(), "SettingRow");
        this.icon = icon;
        lead = Parts.button(name, "", "SettingIcon", action);
        lead.setAccessibilityText(value.length() == 0 ? title : title + ". " + value);
        Parts.setIcon(lead, icon, Parts.BAR_ICON);
        Container words = new Container(BoxLayout.y(), "SettingWords");
        words.add(Parts.text(title, "SettingTitle"));
        if (value.length() > 0) {
            words.add(Parts.text(value, "SettingValue"));
        }
        char chevron = isRTL() ? FontImage.MATERIAL_CHEVRON_LEFT : FontImage.MATERIAL_CHEVRON_RIGHT;
        Label more = Parts.icon(chevron, "SettingMore", CHEVRON);
        add(BorderLayout.WEST, lead).add(BorderLayout.CENTER, words).add(BorderLayout.EAST, more);
        setLeadComponent(lead);
    }

    /** For what cannot be undone. */
    SettingRow asDanger() {
        lead.setUIID("SettingIconDanger");
        Parts.setIcon(lead, icon, Parts.BAR_ICON);
        return this;
    }
}
