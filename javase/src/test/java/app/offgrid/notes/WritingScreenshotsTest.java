package app.offgrid.notes;

import com.codename1.testing.TestUtils;
import com.codename1.ui.Container;

/** Leaves pictures of a note that is written, read and searched. */
class WritingScreenshotsTest extends AppStory {
    private static final String NOTE = "# Bike tour\n\nWe start at **nine** at the *old bridge*; the map is on"
            + " [the club's page](https://example.org/map). Bring ~~cash~~ a `card`.\n\n"
            + "## To bring\n\n- [x] pump and a spare tube\n- [ ] sandwiches, and enough water for a long and hot day\n"
            + "  - [ ] salt\n- lock\n  1. key\n  2. spare key\n\n> Ride on the right.\n> Wait at each turn.\n\n---\n\n"
            + "| Stop | Arrival | What to do there | Bill paid by |\n|---|---|---|---|\n"
            + "| Mill | 10:30 | coffee and **cake** | Ana |\n| Lake | 12:00 | swim | Ben |\n\n"
            + "### Code of the gate\n\n```\nif (late) {\n    ring(\"bell\", 3); // and wait until somebody opens the gate for you\n}\n```\n";

    @InEveryLook
    void aNoteWrittenReadAndSearched(Look look) throws Exception {
        wear(look);
        write("Sunday", NOTE);
        openNote("Sunday");
        device.waitForForm("Editor");
        shoot("write");
        device.tap("mode-read");
        shoot("read");
        device.onEventThread(() -> {
            Container page = (Container) TestUtils.findByName("reading");
            page.setSmoothScrolling(false);
            page.scrollRectToVisible(0, page.getScrollDimension().getHeight() - 1, 1, 1, page);
            return null;
        });
        shoot("read-end");
        device.tap("more");
        device.tap("find");
        device.type("findField", "the");
        device.tap("findNext");
        device.leave("findField");
        shoot("find");
    }
}
