package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** The phone and the laptop have changed the same words of a note. */
abstract class ConflictStory extends AppStory {
    String noteId;

    /** The phone says April, the laptop says February, and the phone has noticed. */
    final void givenAConflict() {
        givenANoteOnBoth("Sow in March");
        laptopWrites("Sow in February");
        writeOffline("Sow in April");
        openConflict();
    }

    final void givenANoteOnBoth(String body) {
        signIn();
        write("Garden", body);
        sendNow();
        noteId = noteId("Garden");
        laptop.signIn().sync();
    }

    final void laptopWrites(String body) {
        laptop.type(noteId, body);
        laptop.sync();
    }

    final void writeOffline(String body) {
        offline(true);
        openNote("Garden");
        device.waitForForm("Editor");
        device.type("body", body);
        device.tap("back");
        offline(false);
        syncNow();
        waitForBadge("1 conflict");
    }

    final void openConflict() {
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
    }

    final void offline(boolean offline) {
        app.wiring().connectivity.switchOff(offline);
    }

    final void waitUntilShown(String words) {
        device.waitUntil("'" + words + "' is shown", () -> isShownNow(words));
    }

    final String body(String id) {
        return app.wiring().core.store().find(id).fields().body();
    }

    final List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        notes().forEach(note -> bodies.add(note.preview()));
        return bodies.stream().sorted().toList();
    }

    final void assertEverywhere(String body) {
        device.waitForForm("NoteList");
        waitUntilSynced();
        laptop.sync();
        assertEquals(body, body(noteId));
        assertEquals(body, laptop.body(noteId));
        assertTrue(laptop.book().conflicts(noteId).isEmpty());
    }
}
