package app.offgrid.notes.ui;

import com.codename1.components.SpanLabel;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** The small parts that forms are made of. What a person wrote is never taken for a key of the bundle. */
final class Parts {
    /** Icons beside text, in millimetres. */
    static final float ICON = 3.4f;
    /** Icons that are a button of their own; with their padding at least 7 millimetres to touch. */
    static final float BAR_ICON = 4.4f;

    private Parts() {}

    static Label label(String text, String uiid) {
        Label label = new Label();
        label.setShouldLocalize(false);
        label.setUIID(uiid);
        label.setText(text);
        return label;
    }

    /** Text of any number of lines. */
    static SpanLabel text(String text, String uiid) {
        SpanLabel label = new SpanLabel("", uiid);
        label.setText(text);
        label.getTextComponent().setAccessibilityText(text);
        return label;
    }

    /** An icon beside words: it grows with them. */
    static void setIcon(Label label, char icon, float millimetres) {
        FontImage.setMaterialIcon(label, icon, millimetres * Theme.textScale());
    }

    static Label icon(char icon, String uiid, float millimetres) {
        Label label = new Label("", uiid);
        setIcon(label, icon, millimetres);
        return label;
    }

    static Button button(String name, String text, String uiid, Runnable action) {
        Button button = new TextButton();
        button.setShouldLocalize(false);
        button.setUIID(uiid);
        button.setText(text);
        button.setName(name);
        button.setAccessibilityText(text);
        button.addActionListener(event -> action.run());
        return button;
    }

    static Button button(String name, String text, char icon, String uiid, Runnable action) {
        Button button = button(name, text, uiid, action);
        button.setGap(gap(button));
        setIcon(button, icon, ICON);
        return button;
    }

    /** A button that is an icon; the text is for those who cannot see it. */
    static Button iconButton(String name, String text, char icon, Runnable action) {
        Button button = button(name, "", "BarButton", action);
        button.setAccessibilityText(text);
        FontImage.setMaterialIcon(button, icon, BAR_ICON);
        return button;
    }

    /** A box of parts below each other. */
    static Container box(String uiid, Component... parts) {
        Container box = new Container(BoxLayout.y(), uiid);
        box.addAll(parts);
        return box;
    }

    /** One part that takes the room, and one at its right. */
    static Container row(Component wide, Component right) {
        Container row = new Container(new BorderLayout());
        row.add(BorderLayout.CENTER, wide);
        row.add(BorderLayout.EAST, right);
        return row;
    }

    /** A small part, and at its right one that takes the room. */
    static Container beside(Component small, Component wide) {
        Container row = new Container(new BorderLayout());
        row.add(BorderLayout.WEST, small);
        row.add(BorderLayout.CENTER, wide);
        return row;
    }

    static Component line(String uiid) {
        Label line = new Label("", uiid);
        line.setShowEvenIfBlank(true);
        return line;
    }

    /** The room between an icon and the text beside it, in pixels. */
    static int gap(Label label) {
        return label.getStyle().getFont().getHeight() / 3;
    }
}
