package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.ui.Announcements;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a screen reader is told without having asked: pages, results, trouble; and nothing else. */
class AnnouncementsFormTest extends AppStory {
    private Announcements said;

    @BeforeEach
    void listen() {
        said = Announcements.listen();
    }

    @AfterEach
    void close() {
        said.close();
    }

    @Test
    void eachPageIsSaidOnceWhenItIsShown() {
        write("Tulips", "water them");
        assertEquals(List.of(words("list.new"), words("place.notes")), said.take());

        openNote("Tulips");
        device.waitForForm("Editor");
        assertEquals(List.of("Tulips"), said.take());
        device.background();
        device.foreground();
        assertEquals(List.of(), said.take(), "the same page as before");

        device.tap("back");
        device.waitForForm("NoteList");
        open("menu-settings");
        device.waitForForm("Settings");
        assertEquals(List.of(words("place.notes"), words("settings.title")), said.take());
    }

    @Test
    void aResultIsSaidWithTheWayBack() {
        write("Tulips", "water them");
        openNote("Tulips");
        device.waitForForm("Editor");
        device.tap("more");
        device.tap("trash");
        device.waitForForm("NoteList");
        device.waitUntil(
                "it is said", () -> said.take().stream().anyMatch(text -> text.endsWith(". " + words("toast.undo"))));
    }

    @Test
    void aConflictIsSaidOnceAndASyncThatSucceedsIsNot() {
        List<String> ids = givenNotesOnBothDevices(1);
        said.take();
        syncNow();
        waitUntilSynced();
        assertEquals(List.of(), said.take());

        app.wiring().connectivity.switchOff(true);
        laptop.type(ids.get(0), "flour, oil, salt");
        laptop.sync();
        openNote("Recipe 0");
        device.waitForForm("Editor");
        device.type("body", "flour, milk, salt");
        device.tap("back");
        device.waitForForm("NoteList");
        said.take();
        app.wiring().connectivity.switchOff(false);
        String conflict = words("badge.conflicts.one").replace("{0}", "1");
        device.waitUntil("the conflict is said", () -> said.has(conflict));
        assertEquals(1, said.take().stream().filter(conflict::equals).count());
        long before = app.wiring().core.sync().status().lastContact();
        syncNow();
        device.waitUntil(
                "it has synced again", () -> app.wiring().core.sync().status().lastContact() > before);
        device.onEventThread(() -> null);
        assertFalse(said.has(conflict));
    }

    @Test
    void afterTheLockThePageIsSaidAgain() {
        app.wiring().lock.set("2468");
        device.background();
        device.foreground();
        device.waitForForm("Lock");
        said.take();
        "2468".chars().forEach(digit -> device.tap("pin-" + (char) digit));
        device.tap("pinDone");
        device.waitForForm("NoteList");
        assertTrue(said.has(words("place.notes")));
    }
}
