package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.LabelCount;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BoxLayout;
import java.util.List;

/** Chips that narrow a search down: a tap on one offers what to choose from, each with a way back to all. */
final class SearchFilters extends Container {
    /** More would be a list to search, not a choice. */
    private static final int MOST_CHOICES = 8;

    private final Screens screens;
    private final Screen form;
    private final Runnable changed;
    private NoteList place;
    private String notebook;
    private String tag;
    private String color;
    private NoteState state;

    SearchFilters(Screens screens, Screen form, Runnable changed) {
        super(BoxLayout.x());
        this.screens = screens;
        this.form = form;
        this.changed = changed;
        setScrollableX(true);
        refresh();
    }

    /** What to search. */
    NoteFilter filter() {
        NoteFilter filter = place == null ? NoteFilter.OUTSIDE_TRASH : NoteFilter.in(place);
        filter = notebook == null ? filter : filter.notebook(notebook);
        filter = tag == null ? filter : filter.tag(tag);
        filter = color == null ? filter : filter.color(color);
        return state == null ? filter : filter.state(state);
    }

    private void refresh() {
        removeAll();
        chip("place", place == null ? null : Texts.of("filter.place." + place.name()), this::choosePlace);
        chip("notebook", notebook, this::chooseNotebook);
        chip("tag", tag, this::chooseTag);
        chip("color", color == null ? null : Texts.of("color." + color), this::chooseColor);
        chip("state", state == null ? null : Texts.of("filter.state." + state.name()), this::chooseState);
        form.revalidateLater();
    }

    private void chip(String name, String chosen, Runnable choose) {
        String text = chosen == null ? Texts.of("filter." + name) : chosen;
        Button chip = Parts.button("filter-" + name, text, chosen == null ? "Chip" : "ChipOn", choose);
        chip.setAccessibilityText(
                Texts.of("filter." + name) + ": " + (chosen == null ? Texts.of("filter.all") : chosen));
        add(chip);
    }

    private void set(Runnable choice) {
        choice.run();
        refresh();
        changed.run();
    }

    private BottomSheet sheet(String name, Runnable all) {
        return new BottomSheet(form)
                .title(Texts.of("filter." + name))
                .item("choose-all", Texts.of("filter.all"), FontImage.MATERIAL_CLEAR_ALL, () -> set(all));
    }

    private void choosePlace() {
        BottomSheet sheet = sheet("place", () -> place = null);
        for (NoteList choice : NoteList.values()) {
            sheet.item(
                    "choose-" + choice.name(),
                    Texts.of("filter.place." + choice.name()),
                    FontImage.MATERIAL_NOTES,
                    () -> set(() -> place = choice));
        }
        sheet.show();
    }

    private void chooseNotebook() {
        BottomSheet sheet = sheet("notebook", () -> notebook = null);
        for (LabelCount choice : first(screens.notes().notebooks().list())) {
            String name = choice.name();
            sheet.item("choose-" + name, name, FontImage.MATERIAL_BOOK, () -> set(() -> notebook = name));
        }
        sheet.show();
    }

    private void chooseTag() {
        BottomSheet sheet = sheet("tag", () -> tag = null);
        for (LabelCount choice : first(screens.notes().tags().list())) {
            String name = choice.name();
            sheet.item("choose-" + name, name, FontImage.MATERIAL_LABEL_OUTLINE, () -> set(() -> tag = name));
        }
        sheet.show();
    }

    private static List<LabelCount> first(List<LabelCount> all) {
        return all.subList(0, Math.min(MOST_CHOICES, all.size()));
    }

    private void chooseColor() {
        BottomSheet sheet = sheet("color", () -> color = null);
        for (String choice : NoteColor.NAMES) {
            sheet.color("choose-" + choice, choice, () -> set(() -> color = choice));
        }
        sheet.show();
    }

    private void chooseState() {
        BottomSheet sheet = sheet("state", () -> state = null);
        for (NoteState choice : NoteState.values()) {
            sheet.item(
                    "choose-" + choice.name(),
                    Texts.of("filter.state." + choice.name()),
                    FontImage.MATERIAL_SYNC,
                    () -> set(() -> state = choice));
        }
        sheet.show();
    }
}
