package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios X5, X6 and O5 through the forms: what a person is asked about the server, and what they are told. */
class ServerQuestionFormTest extends AppStory {
    private static final int NOTES = 12;

    private final List<String> fromLaptop = new ArrayList<>();

    private void givenNotesOnBothDevices() {
        fromLaptop.addAll(givenNotesOnBothDevices(NOTES));
    }

    private void theLaptopDeletesThem() {
        fromLaptop.forEach(laptop.book()::delete);
        laptop.sync();
        syncNow();
        device.waitUntil("it is asked", () -> isShownNow("12 of your 12 notes were deleted elsewhere"));
    }

    private void waitForNotes(int count) {
        device.waitUntil(count + " notes are here", () -> notes().size() == count);
    }

    @Test
    void x6APersonAgreesToALargeRemovalAndTakesItBack() {
        givenNotesOnBothDevices();
        theLaptopDeletesThem();
        assertEquals(NOTES, notes().size());

        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        device.waitUntil("it is asked there too", () -> isShownNow("12 of your 12 notes were deleted elsewhere"));
        device.tap("consentRemove");
        waitForNotes(0);
        device.waitUntil("it can be undone", () -> isShownNow("12 notes were removed that another device deleted"));
        device.tap("back");
        device.waitForForm("NoteList");
        shoot("removal-undo");
        device.tap("bannerAction");

        waitForNotes(NOTES);
        waitUntilSynced();
        laptop.sync();
        assertEquals(NOTES, laptop.titles().size(), "they are back on the device that deleted them too");
        device.waitUntil("the banner is gone", () -> !isShownNow("removed that another device"));
    }

    @Test
    void x6APersonKeepsWhatAnotherDeviceDeleted() {
        givenNotesOnBothDevices();
        theLaptopDeletesThem();

        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        device.tap("consentKeep");

        device.waitUntil("the question is gone", () -> !isShownNow("were deleted elsewhere"));
        device.tap("back");
        waitUntilSynced();
        laptop.sync();
        assertEquals(NOTES, laptop.titles().size());
        assertEquals(NOTES, notes().size());
    }

    @Test
    void x6ARemovalIsUndoneInTheStatusFormOrAccepted() {
        givenNotesOnBothDevices();
        theLaptopDeletesThem();
        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        device.tap("consentRemove");
        device.tap("undoRemoval");
        waitForNotes(NOTES);
        device.waitUntil("nothing is left to undo", () -> !isShownNow("removed that another device"));
    }

    @Test
    void x5AnEmptyServerGetsNothingUntilAPersonSaysSo() {
        givenNotesOnBothDevices();
        server.model().restoreBackup(EMAIL, 0);

        syncNow();
        device.waitUntil("it is asked", () -> isShownNow("The server lacks 12 of your 12 notes"));
        assertEquals(NOTES, notes().size());
        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        device.tap("resendStop");
        device.waitUntil("it is stopped", () -> isShownNow("Sync is stopped"));
        assertEquals(0, server.model().journal(EMAIL).size());
        device.tap("resendAsk");
        device.waitUntil("it is asked again", () -> isShownNow("The server lacks 12 of your 12 notes"));
        assertEquals(0, server.model().journal(EMAIL).size());

        device.tap("resendSend");

        device.waitUntil(
                "the server has them", () -> server.model().journal(EMAIL).size() == NOTES);
        device.waitUntil("the question is gone", () -> !isShownNow("The server lacks"));
    }

    @Test
    void aDeviceThatDifferedSaysThatItHasRepairedItself() {
        givenNotesOnBothDevices();
        server.model().forget(EMAIL, fromLaptop.get(0));
        device.background();
        device.foreground();
        waitForNotes(NOTES - 1);
        waitForBadge("Synced");

        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
        device.waitUntil("it says so", () -> isShownNow("This device has repaired itself"));
        shoot("repaired");
        device.tap("acceptRepair");
        device.waitUntil("it has been read", () -> !isShownNow("This device has repaired itself"));
    }

    @Test
    void aRepairThatDidNotHelpIsNamedAndSyncingGoesOn() {
        givenNotesOnBothDevices();
        server.model().lieAboutDigests();
        device.background();
        device.foreground();
        waitForBadge("Stuck");

        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
        device.waitUntil("it says so", () -> isShownNow("This device and the server still differ"));
        shoot("repair-failed");
        device.tap("back");
        write("Bread", "rye");
        device.waitUntil("it went out", () -> app.wiring().core.notes().unsent() == 0);
    }

    @Test
    void o5ANoteThatCannotBeReadIsNamedWithItsReason() {
        givenNotesOnBothDevices();
        server.answerNextSync("{\"epoch\":\"epoch-1\",\"cursor\":13,\"hasMore\":false,\"results\":[],\"notes\":["
                + "{\"noteId\":\"" + fromLaptop.get(0) + "\",\"sequence\":13,\"revision\":2,\"fields\":7}]}");
        syncNow();
        device.waitUntil(
                "it is known",
                () -> !app.wiring().core.sync().status().unreadable().isEmpty());

        device.tap("syncBadge");
        device.waitForForm("SyncStatus");

        assertTrue(isShown("Notes that this app cannot read"));
        assertTrue(isShown("$.notes[0]"));
        shoot("unreadable");
        device.tap("syncNow");
        device.waitUntil("it could be read", () -> !isShownNow("Notes that this app cannot read"));
        assertEquals(NOTES, notes().size());
    }
}
