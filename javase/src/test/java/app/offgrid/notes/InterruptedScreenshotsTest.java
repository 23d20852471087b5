package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.codename1.ui.TextArea;

/** Leaves pictures of journeys that break off: the app is killed while a person types, or is signed out of before all is sent. */
class InterruptedScreenshotsTest extends AppStory {
    @InEveryLook
    void killedWhileTyping(Look look) throws Exception {
        wear(look);
        device.tap("newNote");
        device.waitForForm("Editor");
        device.type("title", "Ideas for the garden");
        device.type("body", "A plum tree by the south wall,\nand a bench under it");
        waitUntilSaid("editor.mark.device");
        layDownTheKeyboard();
        shoot("killed-typing");

        device.kill();
        app = device.launch();
        device.waitForForm("NoteList");
        shoot("killed-list");

        openNote("Ideas for the garden");
        device.waitForForm("Editor");
        assertEquals("A plum tree by the south wall,\nand a bench under it", device.text("body"));
        shoot("killed-editor");
    }

    /** What is being typed is drawn by the platform, which a picture does not see. */
    private void layDownTheKeyboard() {
        TextArea body = device.find(TextArea.class, "body");
        device.onEventThread(() -> {
            body.stopEditing();
            return null;
        });
    }

    @InEveryLook
    void signingOutBeforeAllIsSent(Look look) throws Exception {
        wear(look);
        signIn();
        app.wiring().connectivity.switchOff(true);
        write("Diary", "for nobody else");
        write("Plans", "nor these");
        open("menu-settings");
        device.waitForForm("Settings");
        device.tap("signOut");
        waitUntilSaid("signOut.unsent");
        shoot("unsent-question");

        device.tap("cancel");
        assertEquals(2, notes().size());
        device.tap("signOut");
        device.tap("signOutKeep");
        device.waitForForm("NoteList");
        waitUntilSaid("signOut.kept");
        assertEquals(2, notes().size());
        shoot("unsent-kept");
    }
}
