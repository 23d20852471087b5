package app.offgrid.notes;

import app.offgrid.notes.note.Field;
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
        pictureEmptied("tag-garden", "Tulips", "tag");
        write("Tent", "");
        var tent = app.wiring().core.notes().open(noteId("Tent"));
        tent.save(tent.fields().with(Field.NOTEBOOK, "Camping"));
        device.background();
        device.foreground();
        pictureEmptied("notebook-Camping", "Tent", "notebook");
        pictureDecided();
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
    private void pictureEmptied(String place, String title, String kind) {
        open("menu-" + place);
        device.find(Button.class, "note-" + noteId(title));
        app.wiring().core.notes().trash(noteId(title));
        syncNow();
        waitUntilSaid("empty." + kind + ".title");
        shoot("empty-" + kind);
        goHome();
    }

    /** The last conflict is decided, from the place of the conflicts. */
    private void pictureDecided() {
        write("Trip", "Leave on Friday");
        sendNow();
        String trip = noteId("Trip");
        laptop.signIn().sync();
        laptop.type(trip, "Leave on Saturday");
        laptop.sync();
        var mine = app.wiring().core.notes().open(trip);
        mine.save(mine.fields().withBody("Leave on Sunday"));
        syncNow();
        device.waitUntil(
                "there is a conflict",
                () -> !app.wiring().core.notes().conflicts(trip).isEmpty());
        open("menu-conflicts");
        device.tap("note-" + trip);
        device.waitForForm("Conflict");
        device.tap("keepMine");
        waitUntilSaid("empty.conflicts.title");
        shoot("empty-conflicts");
        goHome();
    }

    private void goHome() {
        open("menu-notes");
        waitUntilSaid("place.notes");
    }
}
