package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codename1.testing.TestUtils;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Display;
import com.codename1.ui.TextArea;
import org.junit.jupiter.api.Test;

/** Writing and reading in the open editor. */
class WritingFormTest extends AppStory {
    @Test
    void theReturnKeyGoesOnWithAListAndEndsIt() {
        newNote();
        keys("- [ ] milk");
        keys("\n");
        assertEquals("- [ ] milk\n- [ ] ", body());
        keys("eggs");
        keys("\n");
        keys("\n");
        assertEquals("- [ ] milk\n- [ ] eggs\n", body());
    }

    @Test
    void aBoxTickedWhileReadingIsSavedAtOnceAndInItsPlace() {
        write("Shopping", "# To buy\n\n- [ ] milk\n- [ ] eggs");
        openNote("Shopping");
        device.waitForForm("Editor");
        device.tap("mode-read");
        device.tap("box-1");
        assertEquals("# To buy\n\n- [ ] milk\n- [x] eggs", stored());
        assertEquals("Clear the tick: eggs", device.find(Button.class, "box-1").getAccessibilityText());
        device.tap("mode-write");
        device.tap("format-undo");
        assertEquals("# To buy\n\n- [ ] milk\n- [ ] eggs", body());
    }

    @Test
    void wordsAndFormatsAreUndoneAndRedoneInOneRow() {
        newNote();
        keys("milk");
        device.tap("format-bold");
        assertEquals("**milk**", body());
        device.tap("format-undo");
        assertEquals("milk", body());
        device.tap("format-undo");
        assertEquals("", body());
        device.tap("format-redo");
        device.tap("format-redo");
        assertEquals("**milk**", body());
        assertFalse(device.find(Button.class, "format-redo").isEnabled());
    }

    @Test
    void wordsAreFoundAndCountedOneAfterTheOther() {
        write("Shopping", "Crème\nmilk\ncreme again");
        openNote("Shopping");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("find");
        device.type("findField", "creme");
        assertEquals("1 of 2", device.text("findCount"));
        device.tap("findNext");
        assertEquals("2 of 2", device.text("findCount"));
        device.tap("findNext");
        assertEquals("1 of 2", device.text("findCount"));
        device.type("findField", "bread");
        assertEquals("None", device.text("findCount"));
        device.tap("findClose");
        assertEquals("Crème\nmilk\ncreme again", body());
    }

    @Test
    void anotherDevicesWordsComeInAroundTheCursorAndStayWhenOnesOwnAreUndone() {
        signIn();
        write("Shopping", "milk\n\neggs");
        sendNow();
        String noteId = noteId("Shopping");
        openNote("Shopping");
        device.waitForForm("Editor");
        type("milk and bread\n\neggs");
        device.waitUntil("it is on the server", () -> isShownNow("On the server"));
        laptop.signIn().sync();
        laptop.type(noteId, "first\n\nmilk and bread\n\neggs");
        laptop.sync();
        syncNow();
        device.waitUntil("the editor shows it", () -> bodyNow().startsWith("first"));
        device.tap("format-undo");
        assertEquals("first\n\nmilk\n\neggs", body());
        // The cursor is still at the milk: what is made bold tells where it stands.
        device.tap("format-bold");
        assertEquals("first\n\n**milk**\n\neggs", body());
    }

    @Test
    void theKeysOfADesktopWork() {
        newNote();
        keys("milk");
        control('B');
        assertEquals("**milk**", body());
        control('Z');
        assertEquals("milk", body());
        control('Y');
        control('F');
        assertTrue(device.find(TextArea.class, "findField").isVisible());
        key(27);
        assertEquals("**milk**", body());
        key(27);
        device.waitForForm("NoteList");
    }

    @Test
    void aNoteIsSharedWithItsTitle() {
        write("Shopping", "milk");
        openNote("Shopping");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("share");
        Object copied = device.onEventThread(() -> Display.getInstance().getPasteDataFromClipboard());
        assertEquals("# Shopping\n\nmilk", copied);
    }

    @Test
    void wordsAndCharactersAreCounted() {
        newNote();
        keys("oat milk");
        assertEquals("2 words \u00b7 8 characters", device.text("size"));
    }

    private void newNote() {
        device.tap("newNote");
        device.waitForForm("Editor");
    }

    /** Types at the end of the body, as the device's own editor tells of it. */
    private void keys(String keys) {
        type(body() + keys);
    }

    private void type(String text) {
        device.onEventThread(() -> {
            ((TextArea) TestUtils.findByName("body")).setText(text);
            return null;
        });
    }

    private void key(int code) {
        device.onEventThread(() -> {
            CN.getCurrentForm().keyPressed(code);
            return null;
        });
    }

    /** The control character that the desktop tells for control and a letter. */
    private void control(char letter) {
        key(letter - 'A' + 1);
    }

    private String stored() {
        return app.wiring().core.store().find(notes().get(0).noteId()).fields().body();
    }

    private String body() {
        return device.onEventThread(WritingFormTest::bodyNow);
    }

    private static String bodyNow() {
        return ((TextArea) TestUtils.findByName("body")).getText();
    }
}
