package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictFormTest extends AppStory {
    private String noteId;

    /** The phone says April, the laptop says February, and the phone has noticed. */
    private void givenAConflict() {
        givenANoteOnBoth();
        laptop.type(noteId, "Sow in February");
        laptop.sync();
        writeOffline("Sow in April");
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
    }

    private void givenANoteOnBoth() {
        signIn();
        write("Garden", "Sow in March");
        waitUntilSynced();
        noteId = noteId("Garden");
        laptop.signIn().sync();
    }

    private void writeOffline(String body) {
        app.wiring().connectivity.switchOff(true);
        openNote("Garden");
        device.waitForForm("Editor");
        device.type("body", body);
        device.tap("back");
        app.wiring().connectivity.switchOff(false);
        syncNow();
        waitForBadge("1 conflict");
    }

    @Test
    void mineIsKeptOnEveryDevice() {
        givenAConflict();
        device.tap("keepMine");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Sow in April", laptop.body(noteId));
        assertTrue(laptop.book().conflicts(noteId).isEmpty());
    }

    @Test
    void theirsIsKeptOnEveryDevice() {
        givenAConflict();
        device.tap("keepTheirs");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Sow in February", laptop.body(noteId));
        assertEquals("Sow in February", body(noteId));
    }

    @Test
    void pieceByPieceTheResultFollowsTheChoicesAndCanBeEdited() {
        givenAConflict();
        device.tap("pieces");
        device.waitForForm("Merge");
        assertEquals("Sow in April", device.text("result-body"));
        device.tap("body1-theirs");
        assertEquals("Sow in February", device.text("result-body"));
        device.type("result-body", "Sow in February, inside");
        device.tap("saveMerge");
        device.waitForForm("NoteList");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Sow in February, inside", laptop.body(noteId));
    }

    @Test
    void bothAreKeptAsTwoNotes() {
        givenAConflict();
        device.tap("keepBoth");
        waitUntilSynced();
        List<String> bodies = new ArrayList<>();
        notes().forEach(note -> bodies.add(note.preview()));
        assertEquals(
                List.of("Sow in April", "Sow in February"),
                bodies.stream().sorted().toList());
    }

    @Test
    void theFormClosesWhenTheOtherDeviceHasSettledIt() {
        givenAConflict();
        laptop.sync();
        laptop.book()
                .settle(
                        laptop.conflict(noteId),
                        laptop.conflict(noteId).merged().withBody("Sow in May"));
        laptop.sync();
        syncNow();
        device.waitForForm("NoteList");
        waitUntilSynced();
        assertEquals("Sow in May", body(noteId));
    }

    @Test
    void theWordsThatDifferAndTheDevicesAreShown() {
        givenAConflict();
        assertTrue(isShown("Changed on this device"));
        assertTrue(isShown("Changed on Ana's laptop"));
        device.tap("toggleBefore");
        device.screenshot("conflict-small");
    }

    @Test
    void anEditOfADeletedNoteIsAskedAboutAndCanBeKept() {
        givenANoteOnBoth();
        laptop.book().delete(noteId);
        laptop.sync();
        writeOffline("Sow in April");
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
        assertTrue(isShown("Deleted in one place, edited in another"));
        device.screenshot("conflict-deleted");
        device.tap("keepEdited");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Sow in April", laptop.body(noteId));
    }

    private String body(String id) {
        return app.wiring().core.store().find(id).fields().body();
    }
}
