package app.offgrid.notes;

import com.codename1.ui.Button;
import java.util.List;

/** Leaves pictures of places without a note, with an account and without, and of a search without a hit. */
class PlacesScreenshotsTest extends AppStory {
    @InEveryLook
    void placesWithoutNotes(Look look) throws Exception {
        wear(look);
        pictureEmpty("unsynced", "empty-local");
        open("menu-reminders");
        device.waitForForm("Reminders");
        shoot("empty-reminders");
        device.tap("back");
        write("Tulips", "");
        openNote("Tulips");
        device.type("tagField", "garden,");
        device.tap("back");
        signIn();
        for (String place : List.of("archive", "trash", "unsynced")) {
            pictureEmpty(place, "empty-" + place);
        }
        pictureEmptied("tag-garden");
        device.tap("search");
        device.waitForForm("Search");
        device.type("searchField", "nothing like this");
        waitUntilSaid("search.none.title");
        device.leave("searchField");
        shoot("search-none");
    }

    private void pictureEmpty(String place, String name) {
        open("menu-" + place);
        waitUntilSaid("place." + place);
        shoot(name);
        goHome();
    }

    /** The last note leaves while its place is shown. */
    private void pictureEmptied(String place) {
        open("menu-" + place);
        device.find(Button.class, "note-" + noteId("Tulips"));
        app.wiring().core.notes().trash(noteId("Tulips"));
        syncNow();
        waitUntilSaid("empty.tag.title");
        shoot("empty-tag");
        goHome();
    }

    private void goHome() {
        open("menu-notes");
        waitUntilSaid("place.notes");
    }
}
