package app.offgrid.notes;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import java.util.List;

/** Leaves pictures of deciding a conflict and of a history, in every look and size. */
class ConflictScreenshotsTest extends AppStory {
    private static final String START =
            "# Spring\n\n- [ ] Tomatoes: sow inside in March\n- [x] Ordered soil\n\nThe basil wants the sunny corner.";

    private Look look;
    private String noteId;

    @InEveryLook
    void conflictsAndHistoryInEveryLookAndSize(Look look) throws Exception {
        this.look = look;
        wear(look);
        noteId = app.wiring().core.store().freshId();
        writeHoursAgo(-50, START);
        writeHoursAgo(-30, START.replace("inside", "on the window sill"));
        writeHoursAgo(-4, START + "\n\nMint needs a pot of its own.");
        device.tap("syncBadge");
        device.tap("back");
        device.waitForForm("NoteList");
        openHistory();
        shoot("history-no-account");
        device.tap("back");
        device.waitForForm("Editor");
        device.tap("back");
        device.waitForForm("NoteList");
        signIn();
        pictureConflict();
        pictureHistory();
    }

    private void writeHoursAgo(long hours, String body) {
        long at = System.currentTimeMillis() + hours * 3_600_000;
        app.wiring().core.store().edit("Write", noteId, before -> {
            NoteFields start = before.fields() == null ? NoteFields.EMPTY.withTitle("Balcony garden") : before.fields();
            NoteFields fields = start.withBody(body).stampedAt(at);
            return Editing.edit(before, fields);
        });
    }

    private void openHistory() {
        device.tap("note-" + noteId);
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("history");
        device.waitForForm("History");
    }

    private void laptopWrites(String body) {
        laptop.type(noteId, body);
        laptop.sync();
    }

    private void pictureConflict() {
        laptop.time().shiftClock(System.currentTimeMillis() - laptop.time().now());
        laptop.signIn().sync();
        String now = laptop.body(noteId);
        String theirs = now.replace("in March", "in late February") + "\n\nWater twice a week.";
        laptopWrites(theirs);
        app.wiring().connectivity.switchOff(true);
        device.tap("note-" + noteId);
        device.waitForForm("Editor");
        device.type("body", now.replace("in March", "in April").replace("soil", "soil and pots"));
        device.tap("back");
        app.wiring().connectivity.switchOff(false);
        syncNow();
        waitForBadge(words("badge.conflicts.one").replace("{0}", "1"));
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
        shoot("decide");
        if (look.isPhone()) {
            device.tap("tab-theirs");
            shoot("decide-theirs");
            device.tap("tab-before");
            shoot("decide-before");
        }
        device.tap("keepBoth");
        shoot("decide-both");
        device.tap("sheetShade");
        device.tap("pieces");
        device.waitForForm("Merge");
        shoot("pieces");
        laptopWrites(theirs + " More in July.");
        syncNow();
        waitUntilSaid("decide.moved.kept.device");
        shoot("pieces-moved-on");
        device.tap("saveMerge");
        device.waitForForm("NoteList");
        shoot("decided");
        device.tap("toastAction");
        device.waitForForm("Conflict");
        shoot("decision-taken-back");
        laptopWrites("# Spring\n\nAll is sown.");
        syncNow();
        waitUntilSaid("decide.moved.device");
        shoot("decide-moved-on");
        laptop.sync();
        if (!laptop.book().conflicts(noteId).isEmpty()) {
            laptop.book().settle(laptop.conflict(noteId), laptop.fields(noteId).withTags(List.of("garden")));
        }
        laptop.sync();
        syncNow();
        device.waitForForm("NoteList");
        shoot("decided-elsewhere");
    }

    private void pictureHistory() {
        app.wiring().connectivity.switchOff(true);
        openHistory();
        waitUntilSaid("history.offline");
        shoot("history-offline");
        app.wiring().connectivity.switchOff(false);
        device.tap("retryHistory");
        waitUntilSaid("history.whole");
        shoot("history");
        device.tap("version-2");
        shoot("version");
        device.tap("view-now");
        shoot("version-since-then");
        device.tap("restoreVersion");
        device.waitForForm("Editor");
        shoot("version-brought-back");
    }
}
