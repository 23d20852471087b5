package app.offgrid.notes;

import app.offgrid.notes.notebook.FontScale;
import app.offgrid.notes.simulator.ScreenSize;
import com.codename1.testing.TestUtils;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.TextArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves a picture of every screen in every look and size. */
class ScreenshotsTest extends AppStory {
    private String look;

    @ParameterizedTest
    @CsvSource({
        "PHONE,false,en,NORMAL",
        "PHONE,true,en,NORMAL",
        "TABLET,false,en,NORMAL",
        "TABLET,true,en,NORMAL",
        "PHONE,false,en,LARGEST",
        "PHONE,false,de,LARGEST",
        "PHONE,false,hi,NORMAL",
        "PHONE,false,ar,NORMAL",
        "PHONE,true,ar,NORMAL",
        "TABLET,false,ar,NORMAL"
    })
    void everyScreenInEveryLookSizeAndLanguage(ScreenSize size, boolean dark, String language, FontScale scale)
            throws Exception {
        look = "-" + size.name().toLowerCase() + (dark ? "-dark" : "") + (language.equals("en") ? "" : "-" + language)
                + (scale == FontScale.NORMAL ? "" : "-" + scale.name().toLowerCase());
        device.resize(size);
        CN.setDarkMode(dark);
        app.wiring().core.settings().speak(language);
        app.wiring().core.settings().scaleText(scale);
        device.background();
        device.foreground();
        picture("empty");
        writeNotes();
        picture("list");
        if (size == ScreenSize.PHONE) {
            device.tap("menuButton");
            picture("menu");
            device.tap("menuShade");
        }
        openNote("قائمة التسوق");
        device.waitForForm("Editor");
        picture("editor-mixed");
        device.tap("back");
        openNote("Balcony garden");
        device.waitForForm("Editor");
        picture("editor");
        device.tap("more");
        picture("editor-actions");
        device.tap("sheetShade");
        device.tap("back");
        pictureSearch();
        pictureAccount();
        pictureConflict(size);
    }

    private void pictureSearch() {
        device.tap("search");
        device.waitForForm("Search");
        picture("search");
        device.tap("back");
        device.waitForForm("NoteList");
    }

    private void writeNotes() {
        write("Bike tour on Sunday", "- pump up the tyres\n- **sandwiches**, water\n- meet Ben at the bridge at 9");
        write("قائمة التسوق", "- خبز وحليب\n- قهوة Arabica\n\nاتصل بـ Ben قبل الساعة 9.");
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
        picture("sign-in");
        device.type("email", EMAIL);
        device.type("password", "wrong password");
        device.tap("signIn");
        device.waitUntil("an answer", () -> words("sign.result.bad").equals(shown("faultText")));
        picture("sign-in-refused");
        device.tap("back");
        signIn();
        picture("list-synced");
        open("menu-settings");
        picture("settings");
        scrollTo("offline");
        picture("settings-end");
        device.tap("signOut");
        picture("sign-out");
        device.tap("sheetShade");
        device.tap("back");
    }

    private String shown(String name) {
        return TestUtils.findByName(name) instanceof TextArea area ? area.getText() : "";
    }

    private void pictureConflict(ScreenSize size) {
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
        picture("list-offline");
        device.tap("syncBadge");
        picture("status-offline");
        device.tap("back");
        app.wiring().connectivity.switchOff(false);
        syncNow();
        waitForBadge(words("badge.conflicts.one").replace("{0}", "1"));
        picture("list-conflict");
        device.tap("syncBadge");
        picture("status-conflict");
        device.tap("back");
        openNote("Balcony garden");
        device.waitForForm("Conflict");
        picture("conflict");
        if (size == ScreenSize.PHONE) {
            device.tap("tab-theirs");
            picture("conflict-theirs");
        }
        device.tap("pieces");
        device.waitForForm("Merge");
        picture("merge");
        device.tap("back");
        device.tap("keepMine");
        device.waitForForm("NoteList");
        picture("list-settled");
    }

    private void scrollTo(String name) {
        Component target = device.find(Component.class, name);
        device.onEventThread(() -> {
            for (Container parent = target.getParent(); parent != null; parent = parent.getParent()) {
                parent.setSmoothScrolling(false);
            }
            target.getComponentForm().scrollComponentToVisible(target);
            return null;
        });
    }

    private void picture(String name) {
        device.waitUntil("all is laid out", () -> true);
        shoot(name + look);
    }
}
