package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Progress;
import app.offgrid.notes.notebook.Undo;
import app.offgrid.notes.store.NoteOrder;
import com.codename1.ui.CN;
import com.codename1.ui.FontImage;

/** What can be done with a list as a whole. */
final class ListMenu {
    private static final int[] TRASH_DAYS = {7, 30, 90, 0};
    private static final Progress TO_THE_END = done -> true;

    /** A change of a notebook or a tag. */
    private interface Change {
        Undo run();
    }

    private final Screens screens;
    private final NoteListForm form;
    private final Place place;

    ListMenu(Screens screens, NoteListForm form, Place place) {
        this.screens = screens;
        this.form = form;
        this.place = place;
    }

    void show() {
        BottomSheet sheet = new BottomSheet(form).title(place.title());
        sheet.item("list-select", Texts.of("list.select"), FontImage.MATERIAL_CHECK_CIRCLE_OUTLINE, form::beginPicking);
        sheet.item("list-sort", Texts.of("list.sort"), FontImage.MATERIAL_SORT, this::sort);
        if (CN.isDesktop()) {
            sheet.item("list-keys", Texts.of("keys.title"), FontImage.MATERIAL_KEYBOARD, new ShortcutSheet(form)::show);
        }
        if (place.isNotebook() || place.isTag()) {
            String key = "list." + place.kind();
            sheet.item("list-rename", Texts.of(key + ".rename"), FontImage.MATERIAL_EDIT, this::rename);
            sheet.danger("list-remove", Texts.of(key + ".remove"), FontImage.MATERIAL_DELETE_OUTLINE, this::remove);
        }
        if (place.equals(Place.TRASH)) {
            sheet.item("trash-rule", Texts.of("trash.rule"), FontImage.MATERIAL_SCHEDULE, this::rule);
            sheet.danger("trash-empty", Texts.of("trash.empty"), FontImage.MATERIAL_DELETE_FOREVER, this::empty);
        }
        sheet.show();
    }

    private void sort() {
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("list.sort"));
        for (NoteOrder order : NoteOrder.values()) {
            boolean on = order == screens.settings().order();
            sheet.item(
                    "sort-" + order.name(),
                    Texts.of("sort." + order.name()),
                    on ? FontImage.MATERIAL_RADIO_BUTTON_CHECKED : FontImage.MATERIAL_RADIO_BUTTON_UNCHECKED,
                    () -> sortBy(order));
        }
        sheet.show();
    }

    private void sortBy(NoteOrder order) {
        if (screens.store(() -> screens.settings().sortBy(order))) {
            form.toTop();
        }
    }

    private void rename() {
        String title = Texts.of("list." + place.kind() + ".rename");
        NameSheet.show(form, title, place.name(), place.isTag(), name -> {
            Place next = place.isTag() ? Place.tag(name) : Place.notebook(name);
            change(
                    "renamed",
                    next,
                    () -> place.isTag()
                            ? screens.notes().tags().rename(place.name(), name, TO_THE_END)
                            : screens.notes().notebooks().rename(place.name(), name, TO_THE_END));
        });
    }

    private void remove() {
        String key = "list." + place.kind() + ".remove";
        BottomSheet sheet = new BottomSheet(form)
                .title(Texts.of(key + ".title", place.name()))
                .text(Texts.of(key + ".text"));
        if (place.isNotebook()) {
            sheet.danger(
                    "remove-trash",
                    Texts.of("list.notebook.trash"),
                    FontImage.MATERIAL_DELETE_OUTLINE,
                    () -> change("removed", Place.NOTES, () -> screens.notes()
                            .notebooks()
                            .trash(place.name(), TO_THE_END)));
        }
        sheet.danger(
                "remove-yes",
                Texts.of(key + ".yes"),
                FontImage.MATERIAL_CLEAR,
                () -> change(
                        "removed",
                        Place.NOTES,
                        () -> place.isTag()
                                ? screens.notes().tags().remove(place.name(), TO_THE_END)
                                : screens.notes().notebooks().dissolve(place.name(), TO_THE_END)));
        sheet.show();
    }

    private void change(String said, Place next, Change change) {
        Undo[] undo = new Undo[1];
        Background.run(screens, () -> undo[0] = change.run(), () -> {
            NoteListForm list = screens.openPlace(next);
            list.saidWithUndo(Texts.of("done." + said), undo[0]);
        });
    }

    private void rule() {
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("trash.rule")).text(Texts.of("trash.rule.text"));
        for (int days : TRASH_DAYS) {
            boolean on = days == screens.settings().trashDays();
            sheet.item(
                    "trash-" + days,
                    days == 0 ? Texts.of("trash.never") : Texts.count("trash.days", days),
                    on ? FontImage.MATERIAL_RADIO_BUTTON_CHECKED : FontImage.MATERIAL_RADIO_BUTTON_UNCHECKED,
                    () -> screens.store(() -> screens.settings().keepTrash(days)));
        }
        sheet.show();
    }

    private void empty() {
        int number = place.count(screens.notes());
        new BottomSheet(form)
                .title(Texts.count("trash.empty.title", number))
                .text(Texts.of("editor.delete.text"))
                .danger(
                        "empty-yes",
                        Texts.of("trash.empty"),
                        FontImage.MATERIAL_DELETE_FOREVER,
                        () -> Background.run(
                                screens,
                                () -> screens.notes().trash(screens.settings()).empty(TO_THE_END),
                                form::reload))
                .item("empty-no", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }
}
