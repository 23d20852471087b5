package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.notebook.Conflict;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.replica.NoteState;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Component;
import com.codename1.ui.TextArea;
import com.codename1.ui.plaf.UIManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Scenarios D2, T3, M3 and M8 through the forms, as a person meets them. */
class ScenarioFormsTest extends AppStory {
    private String noteId;

    private void givenANoteOnBoth(String body) {
        givenANoteOnBoth("Trip", body);
    }

    private void givenANoteOnBoth(String title, String body) {
        signIn();
        write(title, body);
        sendNow();
        noteId = noteId(title);
        laptop.signIn().sync();
    }

    private void laptopWrites(String body) {
        laptop.type(noteId, body);
        laptop.sync();
    }

    /** Keys are pressed; the field is not left. */
    private void typeOn(String body) {
        device.onEventThread(() -> {
            ((TextArea) TestUtils.findByName("body")).setText(body);
            return null;
        });
    }

    /** On the event thread. */
    private static String shownBody() {
        return ((TextArea) TestUtils.findByName("body")).getText();
    }

    private Conflict onlyConflict() {
        assertEquals(1, app.wiring().core.notes().conflicts(noteId).size(), "one question");
        return app.wiring().core.notes().conflicts(noteId).get(0);
    }

    private void waitForConflict() {
        device.waitUntil(
                "the app asks",
                () -> !app.wiring().core.notes().conflicts(noteId).isEmpty());
    }

    @Test
    void d2KeystrokesStayInTheEditorWhenOtherWordsArriveAndBothAreKept() {
        givenANoteOnBoth("Leave on Friday");
        openNote("Trip");
        device.waitForForm("Editor");
        laptopWrites("Leave on Saturday");
        typeOn("Leave on Sun");
        syncNow();
        waitForConflict();
        assertEquals("Leave on Sun", device.text("body"), "no keystroke is taken from under the person's hands");

        typeOn("Leave on Sunday");
        device.waitUntil("it is saved", () -> "Leave on Sunday"
                .equals(onlyConflict().mine().body()));
        waitForBadgeInEditor();
        shoot("d2-editor");
        device.tap("back");
        waitForBadge("1 conflict");

        assertEquals("Leave on Saturday", onlyConflict().theirs().body(), "not overwritten unseen");
        syncNow();
        device.waitUntil("the server has both", () -> app.wiring().core.notes().unsent() == 0);
        laptop.sync();
        assertEquals(1, laptop.book().conflicts(noteId).size());
        assertEquals("Leave on Sunday", laptop.conflict(noteId).theirs().body());
        assertEquals("Leave on Saturday", laptop.body(noteId));
    }

    /** The title as the device has it; asked on the test's thread. */
    private String storedTitle() {
        return app.wiring().core.store().find(noteId).fields().title();
    }

    private void laptopRenames(String title) {
        NoteEditor editor = laptop.book().open(noteId);
        editor.save(editor.fields().withTitle(title));
        laptop.sync();
    }

    @Test
    void d2KeysInATitleThatAnotherDeviceHasChangedAreMergedIntoIt() {
        givenANoteOnBoth("Trip to the sea", "Leave on Friday");
        openNote("Trip to the sea");
        device.waitForForm("Editor");
        device.startTyping("title");
        laptopRenames("Our Trip to the sea");
        syncNow();
        device.waitUntil("the news is here", () -> "Our Trip to the sea".equals(storedTitle()));

        device.typeKey('s');

        device.waitUntil("both are kept", () -> "Our Trip to the seas".equals(storedTitle()));
        device.tap("back");
        device.waitForForm("NoteList");
        device.waitForText("Our Trip to the seas");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Our Trip to the seas", laptop.fields(noteId).title());
    }

    @Test
    void d2LeavingTheAppWhileATitleIsWrittenMergesItAndNoLaterKeyTakesTheOtherTitleBack() {
        givenANoteOnBoth("Trip to the sea", "Leave on Friday");
        openNote("Trip to the sea");
        device.waitForForm("Editor");
        TextArea title = device.startTyping("title");
        laptopRenames("Our Trip to the sea");
        syncNow();
        device.waitUntil("the news is here", () -> "Our Trip to the sea".equals(storedTitle()));
        device.typeKey('s');
        device.waitUntil("the key has arrived", () -> "Trip to the seas".equals(title.getText()));

        device.background();
        assertEquals("Our Trip to the seas", storedTitle());
        device.foreground();
        device.typeKey('!');
        device.waitUntil("the key is saved", () -> storedTitle().endsWith("!"));
        assertEquals("Our Trip to the seas!", storedTitle());
        device.onEventThread(() -> {
            title.stopEditing();
            return null;
        });
        device.waitUntil("both are shown", () -> "Our Trip to the seas!".equals(title.getText()));
    }

    @Test
    void d2ATitleThatAnotherDeviceHasChangedIsShownOnceTheFieldIsLeft() {
        givenANoteOnBoth("Trip to the sea", "Leave on Friday");
        openNote("Trip to the sea");
        device.waitForForm("Editor");
        TextArea title = device.startTyping("title");
        laptopRenames("Our Trip to the sea");
        syncNow();
        device.waitUntil("the news is here", () -> "Our Trip to the sea".equals(storedTitle()));

        device.onEventThread(() -> {
            title.stopEditing();
            return null;
        });

        device.waitUntil("it is shown", () -> "Our Trip to the sea".equals(title.getText()));
    }

    private void waitForBadgeInEditor() {
        device.waitUntil("the editor tells of it", () -> isShownNow("changed"));
    }

    @Test
    void d2NewsThatArrivesBeforeAKeyIsPressedIsShownInTheEditor() {
        givenANoteOnBoth("Leave on Friday");
        openNote("Trip");
        device.waitForForm("Editor");
        laptopWrites("Leave on Saturday");

        syncNow();

        device.waitUntil("the editor shows it", () -> "Leave on Saturday".equals(shownBody()));
    }

    @Test
    void t3SigningOutCountsUnsentEditsAndTheNextAccountGetsNothingOfThem() {
        givenANoteOnBoth("Leave on Friday");
        app.wiring().connectivity.switchOff(true);
        write("Diary", "for nobody else");
        write("Plans", "nor these");
        open("menu-settings");
        device.tap("signOut");
        assertTrue(isShown("2 notes have changes that the server does not have."));
        shoot("t3-warning");

        device.tap("signOutNow");
        device.waitForForm("NoteList");
        device.waitUntil("the device is empty", () -> notes().isEmpty());
        app.wiring().connectivity.switchOff(false);
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.tap("createTab");
        device.type("email", "bob@example.org");
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitForForm("NoteList");
        waitUntilSynced();

        assertTrue(notes().isEmpty());
        assertTrue(server.model().journal("bob@example.org").isEmpty());
        assertEquals(1, server.model().journal(EMAIL).size(), "Ana's account has what it had");
    }

    @Test
    void m3PromptShowsBaseMineTheirsTheDevicesAndMarksTheDifferingWords() throws IOException {
        givenANoteOnBoth("We leave on Friday at noon.");
        laptopWrites("We leave on Saturday at noon.");
        writeOffline("We leave on Sunday at noon.");
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
        assertTrue(isShown("Changed on this device"));
        assertEquals("We leave on Sunday at noon.", accessibleText("mine"));
        BufferedImage picture = ImageIO.read(shoot("m3-prompt").toFile());
        assertTrue(isMarked(picture, "mine", "MarkMine"));

        device.tap("tab-theirs");
        device.find(Component.class, "theirs");
        assertTrue(isShown("Changed on Ana's laptop"));
        assertEquals("We leave on Saturday at noon.", accessibleText("theirs"));
        picture = ImageIO.read(shoot("m3-prompt-theirs").toFile());
        assertTrue(isMarked(picture, "theirs", "MarkTheirs"));

        device.tap("tab-before");
        device.find(Component.class, "before");
        assertEquals("We leave on Friday at noon.", accessibleText("before"));
    }

    private void writeOffline(String body) {
        app.wiring().connectivity.switchOff(true);
        openNote("Trip");
        device.waitForForm("Editor");
        device.type("body", body);
        device.tap("back");
        app.wiring().connectivity.switchOff(false);
        syncNow();
        waitForBadge("1 conflict");
    }

    /** The last text of a version's card: its body. */
    private String accessibleText(String card) {
        return device.onEventThread(() -> {
            var versions = (com.codename1.ui.Container) TestUtils.findByName(card);
            String text = null;
            for (int i = 0; i < versions.getComponentCount(); i++) {
                Component part = versions.getComponentAt(i);
                text = "MarkedText".equals(part.getUIID()) ? part.getAccessibilityText() : text;
            }
            return text;
        });
    }

    /** True if some but not most of the card has the colour of marked words. */
    private boolean isMarked(BufferedImage picture, String card, String uiid) {
        return device.onEventThread(() -> {
            Component place = (Component) TestUtils.findByName(card);
            int colour = UIManager.getInstance().getComponentStyle(uiid).getBgColor() & 0xffffff;
            int marked = 0;
            int all = 0;
            for (int y = place.getAbsoluteY();
                    y < Math.min(picture.getHeight(), place.getAbsoluteY() + place.getHeight());
                    y++) {
                for (int x = place.getAbsoluteX(); x < place.getAbsoluteX() + place.getWidth(); x++) {
                    marked += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
                    all++;
                }
            }
            return marked > 100 && marked < all / 4;
        });
    }

    @Test
    void m8PromptThatAroseOnTheLaptopIsSettledInTheAppAndGoneOnTheLaptop() {
        givenANoteOnBoth("Leave on Friday");
        write("Other", "so that there is a list");
        app.wiring().connectivity.switchOff(true);
        laptop.network().goOnline(false);
        laptop.type(noteId, "Leave on Saturday");
        app.wiring().connectivity.switchOff(false);
        openNote("Trip");
        device.waitForForm("Editor");
        device.type("body", "Leave on Sunday");
        device.tap("back");
        waitUntilSynced();
        laptop.network().goOnline(true);
        laptop.sync();
        assertEquals(NoteState.CONFLICT, laptop.state(noteId), "it arose on the laptop");

        syncNow();
        waitForBadge("1 conflict");
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
        shoot("m8-prompt-of-the-laptop");
        assertEquals("Leave on Sunday", accessibleText("mine"), "mine is what was written here");
        assertTrue(isShown("Changed on this device"));
        device.tap("tab-theirs");
        device.find(Component.class, "theirs");
        assertEquals("Leave on Saturday", accessibleText("theirs"));
        assertTrue(isShown("Changed on Ana's laptop"));
        device.tap("keepTheirs");
        waitUntilSynced();
        laptop.sync();

        assertTrue(laptop.book().conflicts(noteId).isEmpty());
        assertEquals(app.wiring().core.store().find(noteId).fields(), laptop.fields(noteId));
    }

    @Test
    void m8PromptOfTheAppIsSettledOnTheLaptopAndClosesByItself() {
        givenANoteOnBoth("Leave on Friday");
        laptopWrites("Leave on Saturday");
        writeOffline("Leave on Sunday");
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
        laptop.sync();
        assertEquals("Leave on Sunday", laptop.conflict(noteId).theirs().body());

        laptop.book().settle(laptop.conflict(noteId), laptop.fields(noteId).withBody("Leave on Monday"));
        laptop.sync();
        syncNow();

        device.waitForForm("NoteList");
        waitUntilSynced();
        assertEquals(
                "Leave on Monday",
                app.wiring().core.store().find(noteId).fields().body());
    }
}
