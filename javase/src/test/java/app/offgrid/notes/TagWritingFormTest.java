package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.NoteEditor;
import com.codename1.testing.TestUtils;
import com.codename1.ui.TextArea;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A person pauses in the middle of a tag, as those do who compose it, and another device changes the note meanwhile. */
class TagWritingFormTest extends AppStory {
    private String noteId;
    private TextArea field;

    private void givenABegunTag() {
        signIn();
        write("Trip", "tent");
        sendNow();
        noteId = noteId("Trip");
        laptop.signIn().sync();
        openNote("Trip");
        device.waitForForm("Editor");
        field = device.startTyping("tagField");
        device.typeKey('a');
        device.waitUntil("the key has arrived", () -> "a".equals(field.getText()));
    }

    private void whenTheLaptopChanges(UnaryOperator<NoteFields> change, BooleanSupplier arrived) {
        NoteEditor elsewhere = laptop.book().open(noteId);
        elsewhere.save(change.apply(elsewhere.fields()));
        laptop.sync();
        syncNow();
        device.waitUntil("it has arrived", arrived::getAsBoolean);
    }

    private void thenItIsWrittenToItsEnd(List<String> tags) {
        assertTrue(device.onEventThread(field::isEditing), "the field is open");
        assertEquals("a", device.onEventThread(field::getText));
        device.typeKey('b');
        device.waitUntil("the next key has arrived", () -> "ab".equals(field.getText()));
        device.tap("back");
        device.waitForForm("NoteList");
        assertEquals(tags, notes().get(0).tags());
    }

    @Test
    void fieldStaysOpenWhenOtherWordsArrive() {
        givenABegunTag();
        whenTheLaptopChanges(
                fields -> fields.withBody("tent, stove"),
                () -> ((TextArea) TestUtils.findByName("body")).getText().equals("tent, stove"));
        thenItIsWrittenToItsEnd(List.of("ab"));
    }

    @Test
    void fieldStaysOpenWhenAnotherTagArrives() {
        givenABegunTag();
        whenTheLaptopChanges(
                fields -> fields.withTags(List.of("home")),
                () -> app.wiring().core.notes().open(noteId).fields().tags().contains("home"));
        thenItIsWrittenToItsEnd(List.of("ab", "home"));
    }
}
