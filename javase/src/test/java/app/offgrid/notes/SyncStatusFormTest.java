package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.sync.SyncStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A person looks why notes are not in sync, and finds a way out. */
class SyncStatusFormTest extends AppStory {
    private static final String TOO_LONG = "All work and no play. ".repeat(50_000);
    private static final long MINUTE = 60_000;

    private void openStatus() {
        device.tap("syncBadge");
        device.waitForForm("SyncStatus");
    }

    private void typeInto(String title, String body) {
        var editor = app.wiring().core.notes().open(noteId(title));
        editor.save(editor.fields().withBody(body));
    }

    private void givenANoteThatGrewTooLong() {
        signIn();
        write("Diary", "short");
        sendNow();
        typeInto("Diary", TOO_LONG);
        waitForBadge("1 cannot sync");
    }

    private String body(String title) {
        return app.wiring().core.store().find(noteId(title)).fields().body();
    }

    @Test
    void aNoteThatCannotBeSyncedSaysWhyAndIsGivenUpAndTakenBack() {
        givenANoteThatGrewTooLong();
        openStatus();
        device.waitUntil("it says why", () -> isShownNow("Too long for the server"));
        shoot("status-failed");
        device.tap("waiting-" + noteId("Diary"));
        shoot("status-ways-out");

        device.tap("out-giveUp");

        device.waitUntil("it is done", () -> isShownNow("Your change is taken back"));
        assertEquals("short", body("Diary"));
        assertFalse(isShown("Too long for the server"));
        shoot("status-given-up");
        device.tap("toastAction");
        device.waitUntil("it is back", () -> isShownNow("Too long for the server"));
        assertEquals(TOO_LONG, body("Diary"));
    }

    @Test
    void aNoteThatIsTooLongIsShortenedAndGoesOut() {
        givenANoteThatGrewTooLong();
        openStatus();
        device.tap("waiting-" + noteId("Diary"));
        device.tap("out-open");
        device.waitForForm("Editor");
        device.type("body", "short again");
        device.tap("back");
        device.waitForForm("NoteList");
        waitUntilSynced();
        openStatus();
        assertFalse(isShown("What waits, and why"));
    }

    @Test
    void aNoteThatOnlyThisDeviceHasIsSaidToBeDeleted() {
        signIn();
        write("Draft", TOO_LONG);
        waitForBadge("1 cannot sync");
        openStatus();
        device.tap("waiting-" + noteId("Draft"));
        assertTrue(isShown("and nowhere else"));
        device.tap("out-giveUp");
        device.waitUntil("it is done", () -> isShownNow("The note is deleted"));
        assertEquals(0, notes().size());
        device.tap("toastAction");
        device.waitUntil("it is back", () -> notes().size() == 1);
    }

    @Test
    void whatWaitsForANetworkIsListedWithThatReason() {
        signIn();
        write("Diary", "text");
        sendNow();
        app.wiring().connectivity.switchOff(true);
        typeInto("Diary", "more text");
        write("Plan", "offline");
        waitForBadge("Offline");
        openStatus();
        device.waitUntil("it is listed", () -> isShownNow("Goes out as soon as there is a connection"));
        assertTrue(isShown("Diary"));
        assertTrue(isShown("Plan"));
        shoot("status-offline");

        app.wiring().connectivity.switchOff(false);

        device.waitUntil("it went out", () -> !isShownNow("What waits, and why"));
    }

    private static void damage(String noteId) throws SQLException {
        Path file = Path.of(System.getProperty("user.home"), ".cn1", "database", "notes.db");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement update =
                        database.prepareStatement("UPDATE note SET tags='[broken' WHERE note_id=?")) {
            update.setString(1, noteId);
            update.executeUpdate();
        }
    }

    @Test
    void aNoteThatCannotBeReadIsNamedAndRepairedWhileTheOthersGoOut() throws SQLException {
        signIn();
        write("Diary", "text");
        write("Shopping", "milk");
        sendNow();
        String diary = noteId("Diary");
        app.wiring().connectivity.switchOff(true);
        typeInto("Diary", "a text that was not sent");
        typeInto("Shopping", "milk and bread");
        damage(diary);
        openNote("Diary");
        device.waitUntil("it says so", () -> isShownNow(words("fault.row.title")));

        app.wiring().connectivity.switchOff(false);
        syncNow();
        waitForBadge("1 cannot sync");
        openStatus();
        device.waitUntil("it is named", () -> isShownNow(words("status.why.unreadable")));
        shoot("status-unreadable");
        device.tap("waiting-" + diary);
        shoot("status-repair");
        device.tap("out-repair");

        device.waitUntil("it is done", () -> isShownNow(words("status.out.separated")));
        device.waitUntil("the server's version is back", () -> notes().size() == 3);
        device.waitUntil("all went out", () -> app.wiring().core.notes().unsent() == 0);
        assertEquals("milk and bread", body("Shopping"));
    }

    private void givenAStuckQueue() throws SQLException {
        signIn();
        write("Diary", "text");
        sendNow();
        server.failSyncs(500);
        typeInto("Diary", "a text on which the server fails");
        waitForBadge(words("badge.WAITING"));
        // The other answers of the last quarter of an hour, which no test waits for.
        Path file = Path.of(System.getProperty("user.home"), ".cn1", "database", "notes.db");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement query = database.createStatement();
                PreparedStatement update =
                        database.prepareStatement("UPDATE meta SET value=? WHERE name='queue_age'")) {
            ResultSet found = query.executeQuery("SELECT value FROM meta WHERE name='queue_age'");
            String[] age = found.getString(1).split(" ");
            found.close();
            update.setString(1, (Long.parseLong(age[0]) - 20 * MINUTE) + " 6 " + age[2]);
            update.executeUpdate();
        }
        syncNow();
        waitForBadge(words("badge.STUCK"));
    }

    @InEveryLook
    void aQueueThatIsStuckIsNamedAndAllIsWellOnceTheServerTakesIt(Look look) throws Exception {
        wear(look);
        givenAStuckQueue();
        openStatus();
        waitUntilSaid("status.stuck.title");
        assertTrue(isShown("7"), "the server has answered so often");
        shoot("status-stuck");

        server.failSyncs(0);
        device.tap("syncNow");

        device.waitUntil("it is not stuck any more", () -> !isSaidNow("status.stuck.title"));
        device.waitUntil("all is well", () -> app.wiring().core.sync().status().state() == SyncStatus.State.UP_TO_DATE);
    }

    @InEveryLook
    void aFirstSyncShowsHowFarItIs(Look look) throws Exception {
        wear(look);
        laptop.signIn(EMAIL);
        for (int i = 0; i < 900; i++) {
            laptop.write("Note " + i, "text");
        }
        laptop.sync();
        server.holdSyncsAfter(2);
        open("menu-signIn");
        device.waitForForm("SignIn");
        device.type("email", EMAIL);
        device.type("password", PASSWORD);
        device.tap("signIn");
        device.waitForForm("NoteList");
        openStatus();

        String howFar = words("status.reading.of").replace("{0}", "400").replace("{1}", "900");
        device.waitUntil("it says how far", () -> isShownNow(howFar));
        assertTrue(isShown(words("status.reading.first") + ": 44 %"), "two pages of 200 of 900");
        shoot("status-first-sync");
        device.tap("back");
        write("Written meanwhile", "it waits for nothing");
        openStatus();
        server.release();

        device.waitUntil("it is at its end", () -> !isSaidNow("status.reading.first"));
        device.waitUntil("all are here", () -> notes().size() == 901);
    }

    @Test
    void aDiagnosisIsReadBeforeItIsSentAndBearsNoNote() {
        givenANoteThatGrewTooLong();
        openStatus();
        device.tap("diagnosis");
        device.waitForForm("Diagnosis");
        assertTrue(isShown("notes: 1: pending 0, failed 1, conflicts 0"));
        assertTrue(isShown("failed by: note_too_large 1"));
        assertFalse(isShown("Diary"));
        assertFalse(isShown("work"));
        assertFalse(isShown(EMAIL));
        assertFalse(isShown("127.0.0.1"));
        device.tap("diagnosisSend");
        device.waitForText("Copied, to be pasted anywhere.");
        shoot("diagnosis");
        device.tap("back");
        device.waitForForm("SyncStatus");
    }

    @InEveryLook
    void picturesInEveryLookAndSize(Look look) throws Exception {
        wear(look);
        write("Packing list", "tent, stove, socks");
        write("Letter to the landlord", "Dear Mrs. Novak");
        write("Rubbish", "");
        signIn();
        laptop.signIn(EMAIL);
        laptop.sync();
        laptop.type(noteId("Packing list"), "tent, stove, gloves");
        laptop.sync();
        typeInto("Packing list", "tent, stove, books");
        syncNow();
        waitForBadge(words("badge.conflicts.one").replace("{0}", "1"));
        app.wiring()
                .core
                .notes()
                .create()
                .save(NoteFields.EMPTY
                        .withTitle("A chapter that grew too long for a note")
                        .withBody(TOO_LONG));
        syncNow();
        device.waitUntil(
                "it is refused and nothing is on its way",
                () -> app.wiring().core.notes().count(NoteFilter.FAILED) == 1
                        && app.wiring().core.sync().status().state() != SyncStatus.State.SYNCING);
        app.wiring().connectivity.switchOff(true);
        typeInto("Letter to the landlord", "Dear Mrs. Novak, the heating");
        app.wiring().core.notes().delete(noteId("Rubbish"));
        openStatus();
        device.waitUntil(
                "all are listed", () -> isSaidNow("status.why.note_too_large") && isSaidNow("status.why.OFFLINE"));
        shoot("status-waiting");
        device.scrollTo("diagnosis");
        shoot("status-waiting-end");
        device.tap("waiting-" + noteId("A chapter that grew too long for a note"));
        shoot("status-out");
        device.tap("out-cancel");
        device.tap("diagnosis");
        device.waitForForm("Diagnosis");
        shoot("diagnosis");
    }
}
