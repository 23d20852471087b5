package app.offgrid.notes;

import app.offgrid.notes.store.NoteList;
import java.util.List;

/** Leaves pictures of what is long under way: a first sync, an import; and of what is asked about the server. */
class ServerScreenshotsTest extends TransferStory {
    private static final int NOTES = 12;

    @InEveryLook
    void questionsAboutTheServer(Look look) throws Exception {
        wear(look);
        List<String> fromLaptop = givenNotesOnBothDevices(NOTES);
        server.model().restoreBackup(EMAIL, 0);
        syncNow();
        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        waitUntilSaid("status.resend.title");
        shoot("resend-question");
        device.tap("resendStop");
        waitUntilSaid("status.stopped.title");
        shoot("resend-stopped");
        device.tap("resendAsk");
        device.tap("resendSend");
        device.waitUntil(
                "the server has them", () -> server.model().journal(EMAIL).size() == NOTES);
        device.tap("back");
        waitUntilSynced();
        laptop.sync();
        fromLaptop.forEach(laptop.book()::delete);
        laptop.sync();
        syncNow();
        waitUntilSaid("status.removal.title");
        shoot("removal-list");
        device.tap("bannerAction");
        device.waitForForm("SyncStatus");
        shoot("removal-question");
        device.tap("consentRemove");
        waitUntilSaid("status.removed.title");
        shoot("removal-done");
    }

    @InEveryLook
    void whatIsLongUnderWay(Look look) throws Exception {
        wear(look);
        openFromSettings();
        choose(ForeignFiles.markdownZip(folder, 20_000));
        device.waitUntil("some are taken", () -> app.wiring().core.notes().count(NoteList.ACTIVE) > 200);
        shoot("import-running");
        device.tap("transferCancel");
        waitUntilSaid("transfer.imported.CANCELLED");
        shoot("import-stopped");
    }
}
