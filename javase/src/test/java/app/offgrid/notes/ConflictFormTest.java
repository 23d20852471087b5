package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conflict is decided in each way, taken back, moves on while it is open, and is decided elsewhere. */
class ConflictFormTest extends AppStory {
    private String noteId;

    /** The phone says April, the laptop says February, and the phone has noticed. */
    private void givenAConflict() {
        givenANoteOnBoth("Sow in March");
        laptopWrites("Sow in February");
        writeOffline("Sow in April");
        openConflict();
    }

    private void givenANoteOnBoth(String body) {
        signIn();
        write("Garden", body);
        waitUntilSynced();
        noteId = noteId("Garden");
        laptop.signIn().sync();
    }

    private void laptopWrites(String body) {
        laptop.type(noteId, body);
        laptop.sync();
    }

    private void writeOffline(String body) {
        offline(true);
        openNote("Garden");
        device.waitForForm("Editor");
        device.type("body", body);
        device.tap("back");
        offline(false);
        syncNow();
        waitForBadge("1 conflict");
    }

    private void openConflict() {
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
    }

    private void offline(boolean offline) {
        app.wiring().connectivity.switchOff(offline);
    }

    private void waitUntilShown(String words) {
        device.waitUntil("'" + words + "' is shown", () -> isShownNow(words));
    }

    private String body(String id) {
        return app.wiring().core.store().find(id).fields().body();
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        notes().forEach(note -> bodies.add(note.preview()));
        return bodies.stream().sorted().toList();
    }

    private void assertEverywhere(String body) {
        device.waitForForm("NoteList");
        waitUntilSynced();
        laptop.sync();
        assertEquals(body, body(noteId));
        assertEquals(body, laptop.body(noteId));
        assertTrue(laptop.book().conflicts(noteId).isEmpty());
    }

    @Test
    void mineIsKeptOnEveryDevice() {
        givenAConflict();
        device.tap("keepMine");
        assertEverywhere("Sow in April");
    }

    @Test
    void theirsIsKeptOnEveryDevice() {
        givenAConflict();
        device.tap("keepTheirs");
        assertEverywhere("Sow in February");
    }

    @Test
    void pieceByPieceTheResultFollowsTheChoicesAndCanBeEdited() {
        givenAConflict();
        device.tap("pieces");
        device.waitForForm("Merge");
        assertTrue(isShown("Before: Sow in March") || isShown("Before: March"), "what stood there before");
        assertEquals("Sow in April", device.text("result-body"));
        device.tap("body1-both");
        assertEquals("Sow in April February", device.text("result-body"));
        device.tap("body1-theirs");
        assertEquals("Sow in February", device.text("result-body"));
        device.type("result-body", "Sow in February, inside");
        device.tap("saveMerge");
        assertEverywhere("Sow in February, inside");
    }

    @Test
    void bothAreKeptAsTwoNotes() {
        givenAConflict();
        device.tap("keepBoth");
        device.tap("bothAsNotes");
        waitUntilSynced();
        assertEquals(List.of("Sow in April", "Sow in February"), bodies());
    }

    @Test
    void bothTextsAreKeptInOneNote() {
        givenAConflict();
        device.tap("keepBoth");
        device.tap("bothInOne");
        assertEverywhere("Sow in April February");
    }

    @Test
    void decisionThatWasNotSentIsTakenBackAsIfItHadNotBeen() {
        givenAConflict();
        offline(true);
        device.tap("keepMine");
        device.waitForForm("NoteList");
        assertEquals("Sow in April", body(noteId));

        device.tap("toastAction");

        device.waitForForm("Conflict");
        assertTrue(isShown("Taken back. Both versions wait for you as before."));
        assertEquals("Sow in February", body(noteId));
        offline(false);
        device.tap("keepTheirs");
        assertEverywhere("Sow in February");
    }

    @Test
    void decisionThatWasSentIsTakenBackByANewEditAndTheFormSaysSo() {
        givenAConflict();
        device.tap("keepMine");
        device.waitForForm("NoteList");
        syncNow();
        device.waitUntil("it is on the server", () -> app.wiring().core.notes().unsent() == 0);
        laptop.sync();
        assertEquals("Sow in April", laptop.body(noteId));

        device.tap("toastAction");

        device.waitForForm("Conflict");
        assertTrue(isShown("It was sent already"));
        syncNow();
        device.waitUntil("the server has it", () -> app.wiring().core.notes().unsent() == 0);
        laptop.sync();
        assertEquals("Sow in February", laptop.body(noteId));
        assertEquals(1, laptop.book().conflicts(noteId).size());
        device.tap("keepMine");
        assertEverywhere("Sow in April");
    }

    @Test
    void twoNotesBecomeOneAgain() {
        givenAConflict();
        offline(true);
        device.tap("keepBoth");
        device.tap("bothAsNotes");
        device.waitForForm("NoteList");
        assertEquals(2, notes().size());
        device.tap("toastAction");
        device.waitForForm("Conflict");
        assertEquals(1, notes().size());
    }

    @Test
    void noteThatMovesOnWhileTheFormIsOpenIsShownAsItStandsNow() {
        givenAConflict();
        laptopWrites("Sow in late February, inside");
        syncNow();

        waitUntilShown("The note changed on Ana's laptop while this was open.");
        device.tap("tab-theirs");
        device.waitUntil("the text of now", () -> isReadOutNow("Sow in late February, inside"));
        device.tap("keepTheirs");
        assertEverywhere("Sow in late February, inside");
    }

    /** True if some text of the form is read out like this; on the event thread. */
    private static boolean isReadOutNow(String text) {
        return reads(com.codename1.ui.CN.getCurrentForm(), text);
    }

    private static boolean reads(com.codename1.ui.Component component, String text) {
        if (text.equals(component.getAccessibilityText())) {
            return true;
        }
        if (component instanceof com.codename1.ui.Container container) {
            for (int i = 0; i < container.getComponentCount(); i++) {
                if (reads(container.getComponentAt(i), text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void noteThatMovesOnWhilePiecesAreChosenIsTakenInAndWhatWasTypedStays() {
        givenANoteOnBoth("Sow in March\n\nThe basil wants sun.\n\nMint");
        laptopWrites("Sow in February\n\nThe basil wants sun.\n\nMint");
        writeOffline("Sow in April\n\nThe basil wants sun.\n\nMint");
        openConflict();
        device.tap("pieces");
        device.waitForForm("Merge");
        device.tap("body1-theirs");
        device.type("result-body", "Sow in February, inside\n\nThe basil wants sun.\n\nMint");

        laptopWrites("Sow in February\n\nThe basil wants sun.\n\nMint and sage");
        syncNow();

        waitUntilShown("what you chose and typed is still here");
        String wanted = "Sow in February, inside\n\nThe basil wants sun.\n\nMint and sage";
        assertEquals(wanted, device.text("result-body"));
        device.tap("saveMerge");
        assertEverywhere(wanted);
    }

    @Test
    void decisionOverWordsThatChangedUnseenIsKeptAndAskedAbout() {
        givenAConflict();
        laptop.type(noteId, "Never sow");
        laptop.sync();
        // What has come in is told to the form after this step, so the person decides on what is shown.
        device.onEventThread(() -> {
            syncNow();
            long end = System.currentTimeMillis() + 15_000;
            while (!"Never sow".equals(body(noteId)) && System.currentTimeMillis() < end) {
                Thread.onSpinWait();
            }
            tapNow("keepMine");
            return null;
        });
        assertEquals("Never sow", body(noteId), "nothing unseen is overwritten");

        device.waitForForm("Conflict");
        assertTrue(isShown("please look once more"));
        assertEquals(
                "Sow in April",
                app.wiring().core.notes().conflicts(noteId).get(0).mine().body());
        device.tap("keepMine");
        assertEverywhere("Sow in April");
    }

    private static void tapNow(String name) {
        var button = (com.codename1.ui.Button) com.codename1.testing.TestUtils.findByName(name);
        button.pressed();
        button.released();
    }

    private void laptopDecides(String body) {
        laptop.sync();
        laptop.book()
                .settle(
                        laptop.conflict(noteId),
                        laptop.conflict(noteId).merged().withBody(body));
        laptop.sync();
        syncNow();
    }

    @Test
    void theFormClosesWithAWordOfWhyWhenTheOtherDeviceHasDecided() {
        givenAConflict();
        laptopDecides("Sow in May");
        device.waitForForm("NoteList");
        assertTrue(isShown("Already decided on Ana's laptop."));
        assertEverywhere("Sow in May");
    }

    @Test
    void thePiecesCloseToo() {
        givenAConflict();
        device.tap("pieces");
        device.waitForForm("Merge");
        laptopDecides("Sow in May");
        device.waitForForm("NoteList");
        assertTrue(isShown("Already decided on Ana's laptop."));
    }

    @Test
    void theFormClosesWithAWordOfWhyWhenTheNoteIsDeletedElsewhere() {
        givenAConflict();
        device.waitUntil("the server has both", () -> app.wiring().core.notes().unsent() == 0);
        laptop.sync();
        laptop.book().delete(noteId);
        laptop.sync();
        syncNow();
        device.waitForForm("NoteList");
        assertFalse(isShown("Already decided"));
        assertTrue(isShown("The note was deleted on another device."));
    }

    @Test
    void anEditOfADeletedNoteIsAskedAboutAndCanBeKept() {
        givenANoteOnBoth("Sow in March");
        laptop.book().delete(noteId);
        laptop.sync();
        writeOffline("Sow in April");
        openConflict();
        assertTrue(isShown("Deleted in one place, edited in another"));
        device.tap("keepEdited");
        waitUntilSynced();
        laptop.sync();
        assertEquals("Sow in April", laptop.body(noteId));
    }

    @Test
    void theListTheEditorAndThePlaceOfConflictsLeadToTheQuestion() {
        givenAConflict();
        device.tap("back");
        device.waitForForm("NoteList");
        assertTrue(isShown("Needs your decision"));
        open("menu-conflicts");
        device.waitForForm("NoteList");
        openConflict();
    }
}
