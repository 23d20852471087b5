package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import com.codename1.ui.Button;
import org.junit.jupiter.api.Test;

/** The history of a note: without an account, offline, from the server page by page, and a version brought back. */
class HistoryFormTest extends AppStory {
    private String noteId;

    private void givenANote(String body) {
        write("Garden", body);
        noteId = noteId("Garden");
    }

    /** An edit of some hours ago or ahead. */
    private void writeAt(long hours, String body) {
        long at = System.currentTimeMillis() + hours * 3_600_000;
        app.wiring().core.store().edit("Write", noteId, before -> {
            NoteFields fields = before.fields().withBody(body).stampedAt(at);
            return Editing.edit(before, fields);
        });
    }

    private void openHistory() {
        openNote("Garden");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("history");
        device.waitForForm("History");
    }

    private void offline(boolean offline) {
        app.wiring().connectivity.switchOff(offline);
    }

    private void waitUntilShown(String words) {
        device.waitUntil("'" + words + "' is shown", () -> isShownNow(words));
    }

    private int versions() {
        return (int) device.findAll(Button.class).stream()
                .filter(button -> button.getName() != null && button.getName().startsWith("version-"))
                .count();
    }

    private String body() {
        return app.wiring().core.store().find(noteId).fields().body();
    }

    @Test
    void withoutAnAccountThereIsWhatTheDeviceHasKeptAndTheFormSaysSo() {
        givenANote("Sow in March");
        writeAt(1, "Sow in April");
        writeAt(2, "Sow in April, inside");

        openHistory();

        assertTrue(isShown("There is no account"));
        assertEquals(3, versions());
        assertTrue(isShown("1 word added, 1 word removed"));
        assertTrue(isShown("First version"));
    }

    @Test
    void offlineTheFormShowsWhatIsHereAndSaysWhatItCouldNotAskThenFetchesTheRest() {
        signIn();
        givenANote("Sow in March");
        sendNow();
        for (String body : new String[] {"Sow in April", "Sow in May", "Sow in June"}) {
            openNote("Garden");
            device.waitForForm("Editor");
            device.type("body", body);
            device.tap("back");
            device.waitForForm("NoteList");
            sendNow();
        }
        offline(true);
        openHistory();
        waitUntilShown("there is no network now");
        assertTrue(isShown("Ask again"));
        assertEquals(1, versions(), "typed within minutes: this device has kept none of them");

        offline(false);
        device.tap("retryHistory");
        waitUntilShown("All versions that this device and the server have.");

        assertEquals(4, versions());
        device.tap("version-2");
        device.waitForForm("Version");
        assertTrue(isShown("What this version changed"));
        device.tap("view-now");
        device.tap("view-text");
        device.tap("restoreVersion");
        device.waitForForm("Editor");
        assertEquals("Sow in April", device.text("body"));
        assertTrue(isShown("This version is the note again"));
        waitForServer();
        laptop.signIn().sync();
        assertEquals("Sow in April", laptop.body(noteId));
    }

    private void waitForServer() {
        syncNow();
        device.waitUntil("the server has it", () -> app.wiring().core.notes().unsent() == 0);
    }

    @Test
    void restoringIsUndone() {
        givenANote("Sow in March");
        writeAt(1, "Sow in April");
        openHistory();
        device.tap("version-1");
        device.waitForForm("Version");
        device.tap("restoreVersion");
        device.waitForForm("Editor");
        assertEquals("Sow in March", device.text("body"));

        device.tap("toastAction");

        device.waitUntil("it is put back", () -> "Sow in April".equals(body()));
        device.waitForForm("Editor");
        assertEquals("Sow in April", device.text("body"));
    }

    @Test
    void longHistoryComesPageByPage() {
        signIn();
        givenANote("0");
        sendNow();
        laptop.signIn().sync();
        for (int i = 1; i <= 24; i++) {
            laptop.type(noteId, "number " + i);
            laptop.sync();
        }
        waitForNews("number 24");
        openHistory();
        waitUntilShown("The server has earlier ones.");
        assertEquals(21, versions(), "a page, and the one that this device has kept");
        assertTrue(!isShown("Only on this device"), "the server has it, on a later page");

        device.tap("moreVersions");

        waitUntilShown("All versions that this device and the server have.");
        assertEquals(25, versions());
        assertTrue(isShown("Ana's laptop"));
    }

    private void waitForNews(String body) {
        syncNow();
        device.waitUntil("the news is here", () -> body.equals(body()));
    }

    @Test
    void versionThatWaitsLeadsToTheDecision() {
        signIn();
        givenANote("Sow in March");
        sendNow();
        laptop.signIn().sync();
        laptop.type(noteId, "Sow in February");
        laptop.sync();
        openNote("Garden");
        device.waitForForm("Editor");
        device.type("body", "Sow in April");
        syncNow();
        device.waitUntil(
                "the app asks",
                () -> !app.wiring().core.notes().conflicts(noteId).isEmpty());
        device.tap("more");
        device.tap("history");
        device.waitForForm("History");
        waitUntilShown("All versions");
        assertTrue(isShown("Needs your decision"));
        device.tap("version-0");
        device.waitForForm("Version");
        device.tap("decide");
        device.waitForForm("Conflict");
    }

    @Test
    void historyThatIsOpenShowsANewVersionWhenItComes() {
        signIn();
        givenANote("Sow in March");
        sendNow();
        laptop.signIn().sync();
        openHistory();
        waitUntilShown("All versions");
        assertEquals(1, versions());

        laptop.type(noteId, "Sow in April");
        laptop.sync();
        syncNow();

        device.waitUntil("the new version is there", () -> isShownNow("Ana's laptop"));
    }
}
