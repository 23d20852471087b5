package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Tags;
import app.offgrid.notes.store.LabelCount;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.TextField;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;
import com.codename1.ui.util.UITimer;
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
    /** How long offers stay when the field is left. */
    private static final int OFFERED_MILLIS = 4000;

    private final Runnable changed;
    private final TextField field = new TextField("", Texts.of("editor.addTag"), 10, TextField.ANY) {
        /** The hint is to be read as a whole. */
        @Override
        protected Dimension calcPreferredSize() {
            Dimension size = super.calcPreferredSize();
            return new Dimension(Math.max(size.getWidth(), getHintLabel().getPreferredW()), size.getHeight());
        }
    };
    private final List<String> tags = new ArrayList<String>();
    /** The tags that have a button now. */
    private List<String> drawn = new ArrayList<String>();

    private final Container chips = new Container(new FlowLayout(Component.LEFT, Component.CENTER));
    private final Container offers = new Container(new FlowLayout(Component.LEFT, Component.CENTER));
    private final Source source;
    /** Read once the person types a tag. */
    private List<LabelCount> known;

    private boolean editable = true;
    private boolean clearing;
    /** A beginning that was taken for a tag when the field was left; an offer that is tapped now takes its place. */
    private String begun;
    /** A beginning in whose place an offer was taken, if the field has not told yet that it is left. */
    private String replaced;

    TagBar(Source source, Runnable changed) {
        super(BoxLayout.y());
        this.source = source;
        this.changed = changed;
        field.setName("tagField");
        field.setUIID("TagField");
        field.getHintLabel().setUIID("TagFieldHint");
        field.setMaxSize(500);
        field.setAccessibilityText(Texts.of("editor.addTag"));
        field.addActionListener(event -> left());
        field.addDataChangedListener((type, index) -> typing());
        add(offers).add(chips);
        offers.setName("tagOffers");
        offers.setHidden(true);
        draw();
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
        draw();
    }

    /** Shows other tags. One that is still being typed was saved with them, perhaps; it is none before it is closed. */
    void show(List<String> shown) {
        List<String> closed = new ArrayList<String>(shown);
        if (field.isEditing() && !tags.contains(typed())) {
            closed.remove(typed());
        }
        tags.clear();
        tags.addAll(closed);
        draw();
    }

    /** Leaves the field in its place: whoever writes there writes on. */
    private void draw() {
        boolean isFieldThere = chips.contains(field);
        if (drawn.equals(tags) && isFieldThere == editable) {
            return;
        }
        drawn = new ArrayList<String>(tags);
        if (!editable) {
            chips.removeAll();
        }
        while (chips.getComponentCount() > 0 && chips.getComponentAt(0) != field) {
            chips.removeComponent(chips.getComponentAt(0));
        }
        for (int i = 0; i < drawn.size(); i++) {
            chips.addComponent(i, chip(drawn.get(i)));
        }
        if (editable && !isFieldThere) {
            chips.add(field);
        }
        revalidateLater();
    }

    private Component chip(String tag) {
        Button chip = Parts.button("tag-" + tag, tag, "TagButton", () -> {
            tags.remove(tag);
            draw();
            changed.run();
        });
        chip.setEnabled(editable);
        chip.setAccessibilityText(Texts.of("editor.removeTag", tag));
        chip.setTextPosition(Component.LEFT);
        chip.setGap(Parts.gap(chip));
        Parts.setIcon(chip, FontImage.MATERIAL_CLOSE, 2.4f);
        return chip;
    }

    private void typing() {
        if (clearing) {
            return;
        }
        begun = null;
        String text = field.getText();
        if (text.endsWith(",") || text.endsWith("\n")) {
            String tag = typed();
            clear();
            hideOffers();
            take(tag);
        } else {
            offer();
            // What is begun is saved as everything that is typed is: it may be all that a killed app leaves.
            changed.run();
        }
    }

    /** The field is left, perhaps by a tap on an offer: what was begun is a tag until that tells otherwise. */
    private void left() {
        String tag = typed();
        clear();
        if (tag.equals(replaced)) {
            replaced = null;
            return;
        }
        if (!offers.isHidden()) {
            begun = tag;
            Form form = getComponentForm();
            if (form != null) {
                UITimer.timer(OFFERED_MILLIS, false, form, () -> {
                    if (tag.equals(begun)) {
                        hideOffers();
                    }
                });
            }
        }
        take(tag);
    }

    private void choose(String offer) {
        replaced = begun == null ? typed() : null;
        tags.remove(begun);
        begun = null;
        stopWriting();
        clear();
        hideOffers();
        take(offer);
    }

    private void clear() {
        clearing = true;
        field.setText("");
        clearing = false;
    }

    private void take(String tag) {
        if (tag.length() > 0 && !tags.contains(tag)) {
            tags.add(tag);
            draw();
            changed.run();
        }
    }

    private void offer() {
        String typed = typed();
        if (typed.length() == 0) {
            hideOffers();
            return;
        }
        if (known == null) {
            known = source.tags();
        }
        List<String> fitting = Tags.suggest(known, typed, tags, MOST_OFFERED);
        offers.removeAll();
        for (String tag : fitting) {
            Button offer = Parts.button("offer-" + tag, tag, "TagSuggestion", () -> choose(tag));
            offer.setAccessibilityText(Texts.of("tags.offer", tag));
            offers.add(offer);
        }
        offers.setHidden(fitting.isEmpty());
        layAnew();
    }

    private void hideOffers() {
        begun = null;
        offers.removeAll();
        offers.setHidden(true);
        layAnew();
    }

    private void layAnew() {
        if (getComponentForm() != null) {
            getComponentForm().revalidateLater();
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
}
