package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.NoteState;
import com.codename1.testing.TestUtils;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorFormTest extends AppStory {
    @Test
    void aNewNoteIsSavedByItselfAfterAPauseInTyping() {
        device.tap("newNote");
        device.waitForForm("Editor");
        device.type("title", "Shopping");
        device.waitUntil("it is saved", () -> notes().size() == 1);
        assertEquals("Saved on this device", device.text("saveMark"));
    }

    @Test
    void whatIsTypedIsOnDiskWhenTheAppIsSentAway() {
        device.tap("newNote");
        device.waitForForm("Editor");
        device.onEventThread(() -> {
            TextArea body = (TextArea) TestUtils.findByName("body");
            body.setText("milk");
            app.stop();
            assertEquals(1, notes().size());
            return null;
        });
        device.foreground();
        assertEquals("milk", fields().body());
    }

    @Test
    void openingAndClosingSavesNothing() {
        signIn();
        write("Shopping", "milk");
        sendNow();
        openNote("Shopping");
        device.waitForForm("Editor");
        device.tap("back");
        assertEquals(NoteState.SYNCED, notes().get(0).state());
        assertEquals(1, server.model().journal(EMAIL).size());
    }

    @Test
    void aNewNoteLeftEmptyIsNone() {
        device.tap("newNote");
        device.waitForForm("Editor");
        device.tap("back");
        assertTrue(notes().isEmpty());
    }

    @Test
    void theMarkSaysWhenTheServerHasTheNote() {
        signIn();
        device.tap("newNote");
        device.waitForForm("Editor");
        device.type("title", "Shopping");
        device.waitUntil("it is on the server", () -> "On the server".equals(mark()));
    }

    @Test
    void anotherDevicesChangeAppearsInTheOpenEditor() {
        signIn();
        write("Shopping", "milk");
        sendNow();
        String noteId = noteId("Shopping");
        openNote("Shopping");
        device.waitForForm("Editor");
        laptop.signIn().sync();
        laptop.type(noteId, "milk and bread");
        laptop.sync();
        syncNow();
        device.waitUntil("the editor shows it", () -> "milk and bread".equals(bodyField()));
    }

    @Test
    void keystrokesMeetAnotherDevicesChangeAndNeitherIsLost() {
        signIn();
        write("Shopping", "milk\n\neggs");
        sendNow();
        String noteId = noteId("Shopping");
        laptop.signIn().sync();
        laptop.type(noteId, "milk\n\neggs and bread");
        laptop.sync();
        openNote("Shopping");
        device.waitForForm("Editor");
        device.onEventThread(() -> {
            ((TextArea) TestUtils.findByName("body")).setText("oat milk\n\neggs");
            return null;
        });
        syncNow();
        device.waitUntil("both are there", () -> "oat milk\n\neggs and bread".equals(bodyField()));
    }

    @Test
    void aTitleOverTheLimitIsKeptAndItsReasonIsTold() {
        signIn();
        String title = "x".repeat(1001);
        write(title, "text");
        assertEquals(NoteState.FAILED, notes().get(0).state());
        openNote(title);
        device.waitForForm("Editor");
        assertTrue(isShown("1,001 characters; the limit is 1,000"));
        shoot("editor-over-limit");
        device.type("title", "short");
        device.tap("back");
        waitUntilSynced();
        assertEquals("short", fields().title());
    }

    @Test
    void tagsAreTypedWithCommasAndTakenAwayByATap() {
        device.tap("newNote");
        device.waitForForm("Editor");
        device.type("title", "Garden");
        device.type("tagField", "home,");
        device.type("tagField", "plants");
        device.tap("tag-home");
        device.tap("back");
        assertEquals(List.of("plants"), fields().tags());
    }

    private NoteFields fields() {
        return app.wiring().core.store().find(notes().get(0).noteId()).fields();
    }

    private static String mark() {
        return ((Label) TestUtils.findByName("saveMark")).getText();
    }

    private static String bodyField() {
        return ((TextArea) TestUtils.findByName("body")).getText();
    }
}
