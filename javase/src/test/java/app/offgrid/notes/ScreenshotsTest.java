package app.offgrid.notes;

import com.codename1.testing.TestUtils;
import com.codename1.ui.TextArea;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves a picture of every screen in every look and size. */
class ScreenshotsTest extends AppStory {
    @InEveryLook
    @ValueSource(
            strings = {
                "tablet-dark",
                "tablet-ar",
                "tablet-largest",
                "phone-ar",
                "phone-es-largest",
                "phone-fr-largest",
                "phone-hi-largest",
                "desktop",
                "desktop-dark-largest"
            })
    void everyScreenInEveryLookSizeAndLanguage(Look look) throws Exception {
        wear(look);
        shoot("empty");
        writeNotes();
        shoot("list");
        if (look.isPhone()) {
            device.tap("menuButton");
            shoot("menu");
            device.tap("menuShade");
        }
        openNote("قائمة التسوق");
        device.waitForForm("Editor");
        shoot("editor-mixed");
        device.tap("mode-read");
        shoot("read-mixed");
        device.tap("mode-write");
        device.tap("back");
        openNote("Balcony garden");
        device.waitForForm("Editor");
        shoot("editor");
        device.tap("more");
        shoot("editor-actions");
        device.tap("sheetShade");
        device.tap("back");
        pictureSearch();
        pictureAccount();
        pictureConflict(look);
    }

    private void pictureSearch() {
        device.tap("search");
        device.waitForForm("Search");
        shoot("search");
        device.tap("back");
        device.waitForForm("NoteList");
    }

    private void writeNotes() {
        write("Bike tour on Sunday", "- pump up the tyres\n- **sandwiches**, water\n- meet Ben at the bridge at 9");
        write(
                "قائمة التسوق",
                "- خبز وحليب\n- قهوة Arabica\n\nاتصل بـ Ben قبل الساعة 9.\n\n"
                        + "اقرأ [The Left Hand](https://example.org) و**two more books** (صفحة 12-15).");
        write("Books to read", "1. *The Left Hand of Darkness*\n2. [Invisible Cities](https://example.org)");
        write("", "A note without a title is shown by what it says, and that in two lines if there is room for it.");
        write(
                "Balcony garden",
                "# Spring\n\n- [ ] Tomatoes: sow inside in March\n- [x] Ordered soil\n\nThe basil wants the sunny corner.");
        openNote("Balcony garden");
        device.waitForForm("Editor");
        device.type("tagField", "home,");
        device.type("tagField", "plants,");
        device.tap("pin");
        device.tap("back");
    }

    private void pictureAccount() {
        open("menu-signIn");
        device.waitForForm("SignIn");
        shoot("sign-in");
        device.type("email", EMAIL);
        device.type("password", "wrong password");
        device.tap("signIn");
        device.waitUntil("an answer", () -> words("sign.result.bad").equals(shown("faultText")));
        shoot("sign-in-refused");
        device.tap("back");
        signIn();
        shoot("list-synced");
        open("menu-settings");
        shoot("settings");
        device.scrollTo("offline");
        shoot("settings-end");
        device.tap("signOut");
        shoot("sign-out");
        device.tap("sheetShade");
        device.tap("back");
    }

    private String shown(String name) {
        return TestUtils.findByName(name) instanceof TextArea area ? area.getText() : "";
    }

    private void pictureConflict(Look look) {
        String noteId = noteId("Balcony garden");
        laptop.time().shiftClock(System.currentTimeMillis() - laptop.time().now());
        laptop.signIn().sync();
        laptop.type(
                noteId,
                "# Spring\n\n- [ ] Tomatoes: sow inside in late February\n- [x] Ordered soil\n\nThe basil wants the sunny corner and mint a pot of its own.");
        laptop.sync();
        app.wiring().connectivity.switchOff(true);
        openNote("Balcony garden");
        device.type(
                "body",
                "# Spring\n\n- [ ] Tomatoes: sow inside in April\n- [x] Ordered soil and pots\n\nThe basil wants the sunny corner.");
        device.tap("back");
        shoot("list-offline");
        device.tap("syncBadge");
        shoot("status-offline");
        device.tap("back");
        app.wiring().connectivity.switchOff(false);
        syncNow();
        waitForBadge(words("badge.conflicts.one").replace("{0}", "1"));
        shoot("list-conflict");
        device.tap("syncBadge");
        shoot("status-conflict");
        device.tap("back");
        openNote("Balcony garden");
        device.waitForForm("Conflict");
        shoot("conflict");
        if (look.isPhone()) {
            device.tap("tab-theirs");
            shoot("conflict-theirs");
        }
        device.tap("pieces");
        device.waitForForm("Merge");
        shoot("merge");
        device.tap("back");
        device.tap("keepMine");
        device.waitForForm("NoteList");
        shoot("list-settled");
    }
}
