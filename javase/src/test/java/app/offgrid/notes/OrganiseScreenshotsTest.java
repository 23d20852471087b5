package app.offgrid.notes;

import com.codename1.ui.Button;

/** Leaves pictures of notes that are picked, moved, coloured, sorted, pushed aside, thrown away and found. */
class OrganiseScreenshotsTest extends AppStory {
    @InEveryLook
    void notesPutInOrder(Look look) throws Exception {
        wear(look);
        write("Café in Lisbon", "The best custard tarts of the whole town, and a view over the river.");
        write("Recipe", "Custard needs eggs and patience.");
        write("Rubbish", "");
        pictureMany();
        device.tap("listMenu");
        shoot("list-menu");
        device.tap("list-sort");
        shoot("sort");
        device.tap("sheetShade");
        device.finger().swipe("note-" + noteId("Recipe"), look.language().equals("ar") ? 0.6 : -0.6);
        device.screenshot("swipe-trash-" + look);
        device.finger().lift();
        waitUntilSaid("toast.trashed");
        shoot("trashed");
        pictureTrash();
        pictureSearch();
    }

    private void pictureMany() {
        device.tap("listMenu");
        device.tap("list-select");
        device.tap("note-" + noteId("Recipe"));
        device.tap("note-" + noteId("Rubbish"));
        shoot("picked");
        device.tap("picked-more");
        shoot("picked-more");
        device.tap("picked-move");
        device.tap("move-new");
        device.type("nameField", "Camping");
        shoot("notebook-name");
        device.tap("nameSave");
        device.find(Button.class, "toastAction");
        device.tap("listMenu");
        device.tap("list-select");
        device.tap("note-" + noteId("Recipe"));
        device.tap("picked-more");
        device.tap("picked-color");
        shoot("colours");
        device.tap("color-green");
        open("menu-notebook-Camping");
        device.find(Button.class, "note-" + noteId("Recipe"));
        shoot("notebook");
        open("menu-notes");
        waitUntilSaid("place.notes");
    }

    private void pictureTrash() {
        open("menu-trash");
        waitUntilSaid("place.trash");
        shoot("trash");
        device.tap("listMenu");
        device.tap("trash-rule");
        shoot("trash-rule");
        device.tap("sheetShade");
        device.tap("listMenu");
        device.tap("trash-empty");
        shoot("trash-question");
        device.tap("sheetShade");
        open("menu-notes");
        waitUntilSaid("place.notes");
    }

    private void pictureSearch() {
        device.tap("search");
        device.waitForForm("Search");
        device.type("searchField", "cust");
        device.find(Button.class, "found-" + noteId("Café in Lisbon"));
        device.leave("searchField");
        shoot("search-found");
        device.tap("filter-color");
        shoot("search-filter");
    }
}
