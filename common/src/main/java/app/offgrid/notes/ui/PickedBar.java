package app.offgrid.notes.ui;

import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.notebook.Selection;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.store.LabelCount;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import java.util.List;

/** What can be done with the notes that are picked; each step can be taken back. */
final class PickedBar extends Container {
    /** One step with all picked notes. */
    private interface Step {
        Undo run(Selection selection, List<String> noteIds);
    }

    /** More would be a list to search, not a choice. */
    private static final int MOST_NOTEBOOKS = 6;

    private static final int MOST_TAGS = 8;

    private final Screens screens;
    private final NoteListForm form;
    private final Place place;
    private final Picked picked;
    private final Label count = Parts.label("", "PickedCount");

    PickedBar(Screens screens, NoteListForm form, Place place, Picked picked) {
        super(new BorderLayout(), "PickedBar");
        this.screens = screens;
        this.form = form;
        this.place = place;
        this.picked = picked;
        setName("pickedBar");
        count.setName("pickedCount");
        Component close =
                Parts.iconButton("pickedClose", Texts.of("picked.close"), FontImage.MATERIAL_CLOSE, form::endPicking);
        Container right = new Container(BoxLayout.x());
        if (place.equals(Place.TRASH)) {
            button(right, "restore", FontImage.MATERIAL_RESTORE, () -> run("restored", Selection::restore));
        } else {
            button(right, "pin", FontImage.MATERIAL_PUSH_PIN, () -> run("pinned", (all, ids) -> all.pin(ids, true)));
            button(right, "trash", FontImage.MATERIAL_DELETE_OUTLINE, () -> run("trashed", Selection::trash));
        }
        button(right, "more", FontImage.MATERIAL_MORE_VERT, this::more);
        add(BorderLayout.WEST, close).add(BorderLayout.CENTER, count).add(BorderLayout.EAST, right);
        refresh();
    }

    private static void button(Container bar, String name, char icon, Runnable action) {
        bar.add(Parts.iconButton("picked-" + name, Texts.of("picked." + name), icon, action));
    }

    /** Shows how many are picked now. */
    void refresh() {
        count.setText(Texts.count("picked.count", picked.size()));
        count.setAccessibilityText(count.getText());
    }

    private void more() {
        BottomSheet sheet = new BottomSheet(form).title(Texts.count("picked.count", picked.size()));
        boolean archived = place.equals(Place.ARCHIVE);
        item(sheet, "unpin", FontImage.MATERIAL_PUSH_PIN, () -> run("unpinned", (all, ids) -> all.pin(ids, false)));
        item(
                sheet,
                archived ? "unarchive" : "archive",
                archived ? FontImage.MATERIAL_UNARCHIVE : FontImage.MATERIAL_ARCHIVE,
                () -> run(archived ? "unarchived" : "archived", (all, ids) -> all.archive(ids, !archived)));
        item(sheet, "move", FontImage.MATERIAL_BOOK, this::move);
        item(sheet, "tag", FontImage.MATERIAL_LABEL_OUTLINE, () -> ask("tag", Selection::addTag));
        List<String> tags = screens.notes().selection().tagsOf(picked.noteIds());
        if (!tags.isEmpty()) {
            item(sheet, "untag", FontImage.MATERIAL_LABEL_OFF, () -> untag(tags));
        }
        item(sheet, "color", FontImage.MATERIAL_PALETTE, this::color);
        sheet.show();
    }

    private static void item(BottomSheet sheet, String name, char icon, Runnable action) {
        sheet.item("picked-" + name, Texts.of("picked." + name), icon, action);
    }

    private void move() {
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("picked.move"));
        List<LabelCount> notebooks = screens.notes().notebooks().list();
        for (LabelCount notebook : notebooks.subList(0, Math.min(MOST_NOTEBOOKS, notebooks.size()))) {
            String name = notebook.name();
            sheet.item("move-" + name, name, FontImage.MATERIAL_BOOK, () -> moveTo(name));
        }
        sheet.item("move-none", Texts.of("picked.move.none"), FontImage.MATERIAL_CLEAR, () -> moveTo(null));
        sheet.item(
                "move-new",
                Texts.of("picked.move.new"),
                FontImage.MATERIAL_ADD,
                () -> ask("move.new", Selection::move));
        sheet.show();
    }

    private void moveTo(String notebook) {
        run("moved", (all, ids) -> all.move(ids, notebook));
    }

    private void untag(List<String> tags) {
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("picked.untag"));
        for (String tag : tags.subList(0, Math.min(MOST_TAGS, tags.size()))) {
            sheet.item(
                    "untag-" + tag,
                    tag,
                    FontImage.MATERIAL_LABEL_OUTLINE,
                    () -> run("untagged", (all, ids) -> all.removeTag(ids, tag)));
        }
        sheet.show();
    }

    private void color() {
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("picked.color"));
        for (String color : NoteColor.NAMES) {
            sheet.color("color-" + color, color, () -> run("colored", (all, ids) -> all.color(ids, color)));
        }
        sheet.show();
    }

    /** A step that needs a name. */
    private interface NamedStep {
        Undo run(Selection selection, List<String> noteIds, String name);
    }

    private void ask(String key, NamedStep step) {
        boolean tag = "tag".equals(key);
        NameSheet.show(
                form,
                Texts.of("picked." + key),
                "",
                tag,
                name -> run(tag ? "tagged" : "moved", (all, ids) -> step.run(all, ids, name)));
    }

    private void run(String said, Step step) {
        if (picked.size() == 0) {
            form.endPicking();
            return;
        }
        Undo[] undo = new Undo[1];
        int number = picked.size();
        if (screens.store(() -> undo[0] = step.run(screens.notes().selection(), picked.noteIds()))) {
            form.endPicking();
            form.saidWithUndo(Texts.count("done." + said, number), undo[0]);
        }
    }
}
