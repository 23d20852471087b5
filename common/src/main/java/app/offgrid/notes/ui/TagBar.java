package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Tags;
import app.offgrid.notes.store.LabelCount;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags of a note: a tap on one takes it away, and a field at the end adds more. While a person types there, tags of other
 * notes are offered.
 */
final class TagBar extends Container {
    /** Where tags to offer come from. */
    interface Source {
        List<LabelCount> tags();
    }

    private static final int MOST_OFFERED = 4;

    private final Runnable changed;
    private final TextField field = new TextField("", Texts.of("editor.addTag"), 10, TextField.ANY);
    private final List<String> tags = new ArrayList<String>();
    private final Container chips = new Container(new FlowLayout(Component.LEFT, Component.CENTER));
    private final Container offers = new Container(new FlowLayout(Component.LEFT, Component.CENTER));
    private final Source source;
    /** Read once the person types a tag. */
    private List<LabelCount> known;

    private boolean editable = true;

    TagBar(Source source, Runnable changed) {
        super(BoxLayout.y());
        this.source = source;
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
            } else {
                offer();
            }
        });
        add(offers).add(chips);
        offers.setName("tagOffers");
        offers.setHidden(true);
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
        chips.removeAll();
        for (String tag : copy) {
            chips.add(chip(tag));
        }
        if (editable) {
            chips.add(field);
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

    private void offer() {
        String typed = typed();
        if (typed.length() > 0 && known == null) {
            known = source.tags();
        }
        List<String> fitting =
                typed.length() == 0 ? new ArrayList<String>() : Tags.suggest(known, typed, tags, MOST_OFFERED);
        offers.removeAll();
        for (String tag : fitting) {
            Button offer = Parts.button("offer-" + tag, tag, "TagSuggestion", () -> {
                stopWriting();
                commit(tag);
            });
            offer.setAccessibilityText(Texts.of("tags.offer", tag));
            offers.add(offer);
        }
        offers.setHidden(fitting.isEmpty());
        if (getParent() != null) {
            getParent().revalidateLater();
        }
    }

    boolean isWriting() {
        return field.isEditing();
    }

    void stopWriting() {
        if (field.isEditing()) {
            field.stopEditing();
        }
    }

    private void commit() {
        commit(typed());
    }

    private void commit(String tag) {
        field.setText("");
        offer();
        if (tag.length() > 0 && !tags.contains(tag)) {
            tags.add(tag);
            show(tags);
            changed.run();
        }
    }
}
