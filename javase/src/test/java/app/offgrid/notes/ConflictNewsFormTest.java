package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.device.NotifierCallback;
import com.codename1.ui.CN;
import org.junit.jupiter.api.Test;

/** A conflict moves on while it is open, or is decided elsewhere. */
class ConflictNewsFormTest extends ConflictStory {
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
    void aTappedNotificationOpensTheConflictAndAfterItIsDecidedTheOthersThatWait() {
        givenANoteOnBoth("Sow in March");
        laptopWrites("Sow in February");
        writeOffline("Sow in April");

        NotifierCallback.opened("conflict-" + noteId);
        device.waitForForm("Conflict");
        device.tap("keepTheirs");
        assertEverywhere("Sow in February");

        NotifierCallback.opened("conflict-" + noteId);
        device.waitUntil("the others are shown", () -> words("place.conflicts")
                .equals(CN.getCurrentForm().getTitle()));
    }
}
