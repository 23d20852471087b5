package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codename1.testing.TestUtils;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person puts notes in order, and finds them again. */
class OrganiseFormTest extends AppStory {
    @Test
    void pickedNotesGoIntoTheTrashTogetherAndComeBackByUndo() {
        write("first", "");
        write("second", "");
        write("third", "");
        pick("first", "second");
        shoot("picked");
        device.tap("picked-trash");
        device.waitForText("2 notes moved to the trash");
        assertEquals(1, notes().size());
        shoot("picked-undo");
        device.tap("toastAction");
        device.waitUntil("all are back", () -> notes().size() == 3);
    }

    @Test
    void aNoteThatIsHeldIsPickedAndNotOpened() {
        write("first", "");
        write("second", "");
        device.finger().hold("note-" + noteId("first"));
        device.find(Component.class, "picked-trash");
        device.finger().raise();

        device.tap("note-" + noteId("second"));
        device.waitForText(words("picked.count.many").replace("{0}", "2"));
        device.tap("picked-trash");
        device.waitUntil("both are gone", () -> notes().isEmpty());
    }

    @Test
    void aNotebookIsMadeByMovingNotesIntoItThenRenamedAndDeletedWithoutItsNotes() {
        write("tent", "");
        write("stove", "");
        pick("tent", "stove");
        device.tap("picked-more");
        device.tap("picked-move");
        device.tap("move-new");
        device.type("nameField", "Camping");
        shoot("notebook-name");
        device.tap("nameSave");
        device.waitForText("2 notes moved");
        open("menu-notebook-Camping");
        device.waitUntil("its notes are shown", () -> isShownNow("stove"));
        device.tap("listMenu");
        shoot("notebook-menu");
        device.tap("list-rename");
        device.type("nameField", "Outdoors");
        device.tap("nameSave");
        device.waitForText("Renamed");
        shoot("notebook-renamed");
        device.tap("listMenu");
        device.tap("list-remove");
        device.tap("remove-yes");
        device.waitForText("Removed");
        assertEquals(2, notes().size());
        assertTrue(app.wiring().core.notes().notebooks().list().isEmpty());
    }

    @Test
    void coloursAndTagsAreSetForManyNotesAtOnce() {
        write("apples", "");
        write("pears", "Buy them ripe.");
        pick("apples");
        device.tap("picked-more");
        device.tap("picked-color");
        shoot("colours");
        device.tap("color-green");
        device.waitForText("Coloured");
        pick("pears", "apples");
        device.tap("picked-more");
        device.tap("picked-tag");
        device.type("nameField", "fruit");
        device.tap("nameSave");
        device.waitForText("2 notes tagged");
        shoot("coloured");
        assertEquals(
                "green",
                notes().stream()
                        .filter(note -> note.title().equals("apples"))
                        .findFirst()
                        .orElseThrow()
                        .color());
        open("menu-tag-fruit");
        device.waitUntil("the notes with the tag are shown", () -> isShownNow("pears"));
    }

    @Test
    void aChosenOrderStaysWhenTheListIsOpenedAnew() {
        write("b", "");
        write("a", "");
        write("c", "");
        device.tap("listMenu");
        device.tap("list-sort");
        shoot("sort");
        device.tap("sort-TITLE_A_TO_Z");
        open("menu-notes");
        device.waitUntil("by title", () -> y("a") < y("b") && y("b") < y("c"));
    }

    @Test
    void theTrashIsEmptiedAfterAQuestionAndByTheRuleThatAPersonChooses() {
        write("rubbish", "");
        pick("rubbish");
        device.tap("picked-trash");
        open("menu-trash");
        device.tap("listMenu");
        device.tap("trash-rule");
        shoot("trash-rule");
        device.tap("trash-0");
        assertEquals(0, app.wiring().core.settings().trashDays());
        device.tap("listMenu");
        device.tap("trash-empty");
        device.waitForText("Delete 1 note for good?");
        shoot("trash-question");
        device.tap("empty-yes");
        device.waitForText("The trash is empty");
    }

    @Test
    void wordsAreFoundWhileTheyAreTypedAndFiltersNarrowThemDown() {
        write("Café in Lisbon", "The best custard tarts of the whole town, and a view over the river.");
        write("Recipe", "Custard needs eggs and patience.");
        write("Unrelated", "Nothing of that.");
        device.tap("search");
        device.waitForForm("Search");
        shoot("search-start");
        device.type("searchField", "cust");
        device.waitUntil("both are found", () -> isFound("Recipe") && isFound("Café in Lisbon"));
        shoot("search");
        device.type("searchField", "cafe cust");
        device.waitUntil("one is found", () -> !isFound("Recipe") && isFound("Café in Lisbon"));
        device.tap("filter-color");
        device.tap("choose-red");
        device.waitForText("Red");
        device.waitUntil("nothing is found", () -> !isFound("Café in Lisbon"));
        shoot("search-none");
    }

    @Test
    void aSearchGoesOnAsLongAsThereIsMoreAndComesBackToItsBeginning() {
        for (int i = 0; i < 450; i++) {
            var editor = app.wiring().core.notes().create();
            editor.save(editor.fields().withTitle("custard " + i));
        }
        device.tap("search");
        device.waitForForm("Search");
        device.type("searchField", "custard");
        device.waitUntil("the newest is found", () -> isFound("custard 449"));
        for (int pages = 0; pages < 30 && !isFoundNow("custard 0"); pages++) {
            device.tap("searchMore");
            device.waitUntil("a page more", () -> isFound("custard 0") || TestUtils.findByName("searchMore") != null);
        }
        device.waitUntil("the oldest is found", () -> isFound("custard 0"));
        shoot("search-end");
        device.tap("searchFirst");
        device.waitUntil("the newest is found", () -> isFound("custard 449"));
    }

    @Test
    void aTagIsTakenFromSeveralNotesAtOnceAndComesBackByUndo() {
        write("apples", "");
        write("pears", "");
        pick("apples", "pears");
        device.tap("picked-more");
        device.tap("picked-tag");
        device.type("nameField", "fruit");
        device.tap("nameSave");
        device.waitForText("2 notes tagged");
        pick("apples", "pears");
        device.tap("picked-more");
        device.tap("picked-untag");
        shoot("untag");
        device.tap("untag-fruit");
        device.waitForText("Tag removed from 2 notes");
        assertTrue(notes().get(0).tags().isEmpty());
        device.tap("toastAction");
        device.waitUntil(
                "both have it again",
                () -> notes().get(0).tags().contains("fruit")
                        && notes().get(1).tags().contains("fruit"));
    }

    @Test
    void tagsOfOtherNotesAreOfferedWhileOneIsTyped() {
        write("apples", "");
        openNote("apples");
        device.waitForForm("Editor");
        device.type("tagField", "Fruit,");
        device.tap("back");
        write("pears", "");
        openNote("pears");
        device.waitForForm("Editor");
        TextArea field = device.find(TextArea.class, "tagField");
        device.onEventThread(() -> {
            field.setText("fr");
            return null;
        });
        device.find(Component.class, "offer-Fruit");
        shoot("tag-offer");
        // On a phone the tap closes the keyboard first, which leaves the field.
        device.type("tagField", "fr");
        device.tap("offer-Fruit");
        device.tap("back");
        device.waitUntil("the note has the tag", () -> notes().get(0).tags().equals(List.of("Fruit")));
    }

    @Test
    void fromAFoundNoteThePersonComesBackToWhatWasFound() {
        write("Recipe", "Custard needs eggs.");
        write("Unrelated", "");
        device.tap("search");
        device.waitForForm("Search");
        device.type("searchField", "cust");
        device.tap("found-" + noteId("Recipe"));
        device.waitForForm("Editor");
        device.tap("back");
        device.waitForForm("Search");
        device.waitUntil("it is still found", () -> isFound("Recipe"));
        device.tap("back");
        device.waitForForm("NoteList");
    }

    private void pick(String... titles) {
        device.tap("listMenu");
        device.tap("list-select");
        for (String title : titles) {
            device.tap("note-" + noteId(title));
        }
    }

    private boolean isFoundNow(String title) {
        return device.onEventThread(() -> isFound(title));
    }

    private boolean isFound(String title) {
        return TestUtils.findByName("found-" + noteId(title)) != null;
    }

    private int y(String title) {
        var row = TestUtils.findByName("note-" + noteId(title));
        return row == null || CN.getCurrentForm() == null ? -1 : row.getAbsoluteY();
    }
}
