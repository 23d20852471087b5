package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.FlowLayout;
import java.util.ArrayList;
import java.util.List;

/** The tags of a note: a tap on one takes it away, and a field at the end adds more. */
final class TagBar extends Container {
    private final Runnable changed;
    private final TextField field = new TextField("", Texts.of("editor.addTag"), 10, TextField.ANY);
    private final List<String> tags = new ArrayList<String>();
    private boolean editable = true;

    TagBar(Runnable changed) {
        super(new FlowLayout(Component.LEFT, Component.CENTER));
        this.changed = changed;
        field.setName("tagField");
        field.setUIID("TagField");
        field.getHintLabel().setUIID("TagFieldHint");
        field.setMaxSize(500);
        field.addActionListener(event -> commit());
        field.addDataChangedListener((type, index) -> {
            String typed = field.getText();
            if (typed.endsWith(",") || typed.endsWith("\n")) {
                commit();
            }
        });
        show(tags);
    }

    /** The tags, with one that is typed and not yet closed by a comma. */
    List<String> tags() {
        List<String> all = new ArrayList<String>(tags);
        String open = typed();
        if (open.length() > 0 && !all.contains(open)) {
            all.add(open);
        }
        return all;
    }

    private String typed() {
        String text = field.getText().trim();
        int comma = text.indexOf(',');
        return (comma < 0 ? text : text.substring(0, comma)).trim();
    }

    void setEditable(boolean editable) {
        this.editable = editable;
        show(new ArrayList<String>(tags));
    }

    void show(List<String> shown) {
        List<String> copy = new ArrayList<String>(shown);
        tags.clear();
        tags.addAll(copy);
        removeAll();
        for (String tag : copy) {
            add(chip(tag));
        }
        if (editable) {
            add(field);
        }
        revalidateLater();
    }

    private Component chip(String tag) {
        Button chip = Parts.button("tag-" + tag, tag, "TagButton", () -> {
            tags.remove(tag);
            show(tags);
            changed.run();
        });
        chip.setEnabled(editable);
        chip.setAccessibilityText(Texts.of("editor.removeTag", tag));
        chip.setTextPosition(Component.LEFT);
        chip.setGap(Parts.gap(chip));
        FontImage.setMaterialIcon(chip, FontImage.MATERIAL_CLOSE, 2.4f);
        return chip;
    }

    private void commit() {
        String tag = typed();
        field.setText("");
        if (tag.length() > 0 && !tags.contains(tag)) {
            tags.add(tag);
            show(tags);
            changed.run();
        }
    }
}
