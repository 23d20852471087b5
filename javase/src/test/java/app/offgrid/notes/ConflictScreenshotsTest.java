package app.offgrid.notes;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.simulator.ScreenSize;
import com.codename1.ui.CN;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves pictures of deciding a conflict and of a history, in every look and size. */
class ConflictScreenshotsTest extends AppStory {
    private static final String START =
            "# Spring\n\n- [ ] Tomatoes: sow inside in March\n- [x] Ordered soil\n\nThe basil wants the sunny corner.";

    private ScreenSize size;
    private String look;
    private String noteId;

    @ParameterizedTest
    @CsvSource({"PHONE,false", "PHONE,true", "TABLET,false", "TABLET,true"})
    void conflictsAndHistoryInEveryLookAndSize(ScreenSize size, boolean dark) throws Exception {
        this.size = size;
        look = "-" + size.name().toLowerCase() + (dark ? "-dark" : "");
        device.resize(size);
        CN.setDarkMode(dark);
        device.background();
        device.foreground();
        noteId = app.wiring().core.store().freshId();
        writeHoursAgo(-50, START);
        writeHoursAgo(-30, START.replace("inside", "on the window sill"));
        writeHoursAgo(-4, START + "\n\nMint needs a pot of its own.");
        device.tap("syncBadge");
        device.tap("back");
        device.waitForForm("NoteList");
        openHistory();
        picture("history-no-account");
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
        waitForBadge("1 conflict");
        device.tap("note-" + noteId);
        device.waitForForm("Conflict");
        picture("decide");
        if (size == ScreenSize.PHONE) {
            device.tap("tab-theirs");
            picture("decide-theirs");
            device.tap("tab-before");
            picture("decide-before");
        }
        device.tap("keepBoth");
        picture("decide-both");
        device.tap("sheetShade");
        device.tap("pieces");
        device.waitForForm("Merge");
        picture("pieces");
        laptopWrites(theirs + " More in July.");
        syncNow();
        device.waitUntil("it is taken in", () -> isShownNow("what you chose and typed"));
        picture("pieces-moved-on");
        device.tap("saveMerge");
        device.waitForForm("NoteList");
        picture("decided");
        device.tap("toastAction");
        device.waitForForm("Conflict");
        picture("decision-taken-back");
        laptopWrites("# Spring\n\nAll is sown.");
        syncNow();
        device.waitUntil("it is shown", () -> isShownNow("while this was open"));
        picture("decide-moved-on");
        laptop.sync();
        if (!laptop.book().conflicts(noteId).isEmpty()) {
            laptop.book().settle(laptop.conflict(noteId), laptop.fields(noteId).withTags(List.of("garden")));
        }
        laptop.sync();
        syncNow();
        device.waitForForm("NoteList");
        picture("decided-elsewhere");
    }

    private void pictureHistory() {
        app.wiring().connectivity.switchOff(true);
        openHistory();
        device.waitUntil("it is said", () -> isShownNow("there is no network now"));
        picture("history-offline");
        app.wiring().connectivity.switchOff(false);
        device.tap("retryHistory");
        device.waitUntil("all is there", () -> isShownNow("All versions"));
        picture("history");
        device.tap("version-2");
        picture("version");
        device.tap("view-now");
        picture("version-since-then");
        device.tap("restoreVersion");
        device.waitForForm("Editor");
        picture("version-brought-back");
    }

    private void picture(String name) {
        device.waitUntil("all is laid out", () -> true);
        shoot(name + look);
    }
}
