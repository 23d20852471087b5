package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.simulator.ScreenSize;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Form;
import com.codename1.ui.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a tablet on its side, the list and a note stand side by side. */
class TwoColumnsFormTest extends AppStory {
    @BeforeEach
    void givenATablet() throws Exception {
        device.resize(ScreenSize.TABLET);
    }

    @Test
    void aNoteOpensAtTheRightWithoutTheListBeingLeft() {
        write("Bike tour", "pump up the tyres");
        write("Groceries", "bread");
        openNote("Bike tour");
        device.waitForForm("Editor");
        assertEquals("NoteList", formName());
        assertEquals("pump up the tyres", device.text("body"));
        openNote("Groceries");
        device.waitUntil("the other one is open", () -> "bread".equals(textNow("body")));
        shoot("two-columns");
    }

    @Test
    void whatIsTypedInOneNoteIsSavedWhenAnotherIsChosen() {
        write("Bike tour", "");
        write("Groceries", "bread");
        openNote("Groceries");
        device.type("body", "bread and butter");
        openNote("Bike tour");
        openNote("Groceries");
        device.waitUntil("it is as typed", () -> "bread and butter".equals(textNow("body")));
    }

    @Test
    void theRowFollowsWhatIsTypedAtTheRight() {
        write("Bike tour", "");
        String row = "note-" + noteId("Bike tour");
        openNote("Bike tour");
        device.type("title", "Bike tour on Sunday");
        device.waitUntil("the row says so", () -> ((Button) TestUtils.findByName(row))
                .getAccessibilityText()
                .contains("Sunday"));
    }

    @Test
    void theMenuBesideThemCountsANoteAsSoonAsItIsThere() throws Exception {
        device.resize(ScreenSize.DESKTOP);
        device.tap("newNote");
        device.type("body", "pump up the tyres");
        device.waitUntil("it is counted", () -> isShownNow(words("place.notes") + "  1"));
    }

    @Test
    void aNoteWithoutATitleIsCalledByItsFirstWordsAndTheOthersGoOnBelow() {
        device.tap("newNote");
        String words = "A note that begins with more words than there is room for";
        device.type("body", words + " beside its time");
        device.waitUntil(
                "the row is called so",
                () -> notes().size() == 1
                        && ((Label) TestUtils.findByName(
                                        "note-" + notes().get(0).noteId()))
                                .getAccessibilityText()
                                .startsWith(words));
        String heading = device.findAll(Label.class).stream()
                .filter(label -> "NoteTitle".equals(label.getUIID()))
                .map(Label::getText)
                .findAny()
                .orElseThrow();
        assertTrue(heading.startsWith("A note") && words.startsWith(heading + " "), heading);
    }

    @Test
    void aNoteThatIsTrashedAtTheRightIsClosedAndComesBackByUndo() {
        write("Bike tour", "");
        openNote("Bike tour");
        device.tap("more");
        device.tap("trash");
        device.waitUntil("nothing is open", () -> TestUtils.findByName("Editor") == null);
        assertTrue(notes().isEmpty());
        device.tap("toastAction");
        device.waitUntil("it is back", () -> notes().size() == 1);
    }

    @Test
    void aTurnOfTheTabletTakesTheOpenNoteAlong() throws Exception {
        write("Bike tour", "pump up the tyres");
        openNote("Bike tour");
        device.type("body", "pump up both tyres");
        device.resize(ScreenSize.PHONE);
        device.waitUntil("it has a form of its own", () -> "Editor".equals(formName()));
        assertEquals("pump up both tyres", device.text("body"));
        device.resize(ScreenSize.TABLET);
        device.waitUntil("it is beside the list again", () -> "NoteList".equals(formName()));
        device.waitUntil("and still open", () -> TestUtils.findByName("Editor") != null);
        assertEquals("pump up both tyres", device.text("body"));
        device.tap("back");
        device.waitUntil("closed", () -> TestUtils.findByName("Editor") == null);
    }

    @Test
    void whoTapsSomethingAtTheVeryMomentOfTheTurnGetsThatAndNotTheNote() throws Exception {
        write("Bike tour", "pump up the tyres");
        openNote("Bike tour");
        device.type("body", "pump up both tyres");
        Form list = device.onEventThread(CN::getCurrentForm);
        // Told after the list itself, and before what the list has put off.
        device.onEventThread(() -> {
            list.addSizeChangedListener(event -> tapNow("search"));
            return null;
        });
        device.resize(ScreenSize.PHONE);
        device.waitForForm("Search");
        // What was put off has come by now.
        assertEquals("Search", device.onEventThread(TwoColumnsFormTest::formName));
        assertEquals("pump up both tyres", notes().get(0).preview());
    }

    @Test
    void aNoteThatIsOpenStaysOpenWhenThePersonComesBackFromTheSettings() {
        write("Bike tour", "pump up the tyres");
        openNote("Bike tour");
        open("menu-settings");
        device.waitForForm("Settings");
        device.tap("back");
        device.waitUntil("it is still open", () -> TestUtils.findByName("Editor") != null);
        assertEquals("pump up the tyres", device.text("body"));
    }

    @Test
    void theChangeOfAnotherDeviceComesIntoTheNoteAtTheRight() {
        write("Bike tour", "pump up the tyres");
        signIn();
        openNote("Bike tour");
        laptop.time().shiftClock(System.currentTimeMillis() - laptop.time().now());
        laptop.signIn().sync();
        laptop.type(noteId("Bike tour"), "pump up the tyres, pack the tent");
        laptop.sync();
        syncNow();
        device.waitUntil("it is shown", () -> "pump up the tyres, pack the tent".equals(textNow("body")));
    }

    @Test
    void aRowPinnedBySwipeWhileItsNoteIsOpenIsPinnedThereToo() {
        write("Bike tour", "");
        openNote("Bike tour");
        device.finger().swipe("note-" + noteId("Bike tour"), 0.6);
        device.finger().lift();
        device.waitForText("Pinned");
        assertTrue(notes().get(0).pinned());
        device.tap("pin");
        device.waitUntil("unpinned", () -> !notes().get(0).pinned());
    }

    @Test
    void theLookIsChangedUnderAnOpenNote() {
        write("Bike tour", "pump up the tyres");
        openNote("Bike tour");
        device.background();
        CN.setDarkMode(true);
        device.foreground();
        device.waitUntil("it is still open", () -> TestUtils.findByName("Editor") != null);
        assertNotNull(TestUtils.findByName("noteList"));
        assertNull(TestUtils.findByName("menu"));
    }

    @Test
    void aFoundNoteOpensBesideWhatWasFound() {
        write("Bike tour", "pump up the tyres");
        write("Groceries", "bread");
        device.tap("search");
        device.waitForForm("Search");
        device.type("searchField", "tyr");
        device.tap("found-" + noteId("Bike tour"));
        device.waitForForm("Editor");
        assertEquals("Search", formName());
        shoot("two-columns-search");
        device.type("body", "pump up the tyres twice");
        device.waitUntil("what is found follows", () -> isShownNow("pump up the tyres twice"));
        device.press(27);
        device.waitUntil("the note is closed", () -> TestUtils.findByName("Editor") == null);
        assertEquals("Search", formName());
        device.press(27);
        device.waitForForm("NoteList");
    }

    private static void tapNow(String name) {
        Button button = (Button) TestUtils.findByName(name);
        button.pressed();
        button.released();
    }

    private static String formName() {
        return CN.getCurrentForm() == null ? null : CN.getCurrentForm().getName();
    }
}
