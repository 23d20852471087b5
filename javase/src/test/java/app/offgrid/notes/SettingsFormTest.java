package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.simulator.ScreenSize;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.plaf.UIManager;
import org.junit.jupiter.api.Test;

/** A person sets up the app: where the server is, how the app looks, which language it speaks. */
class SettingsFormTest extends AppStory {
    private void openSettings() {
        open("menu-settings");
        device.waitForForm("Settings");
    }

    private void testConnection(String address, String answer) {
        device.type("settingsServer", address);
        device.tap("testConnection");
        device.waitUntil("it says: " + answer, () -> isShownNow(answer));
    }

    private void choose(String row, String choice) {
        device.tap(row);
        device.tap(choice);
        device.waitUntil("the sheet is closed", () -> !isSheetOpen());
    }

    private static boolean isSheetOpen() {
        return com.codename1.testing.TestUtils.findByName("sheet") != null;
    }

    private boolean isDark() {
        return device.onEventThread(
                () -> UIManager.getInstance().getComponentStyle("Card").getBgColor() == 0x1a1e23);
    }

    private int textHeight() {
        return device.onEventThread(() ->
                UIManager.getInstance().getComponentStyle("CardText").getFont().getHeight());
    }

    @Test
    void theServersAddressIsTestedBeforeAnybodySignsIn() {
        openSettings();
        testConnection(server.address(), "The connection is good");
        shoot("settings-connection-good");
        testConnection(server.address() + "/blog", "there are no notes at this address");
        testConnection("http://127.0.0.1:1", "Nothing answers at this address");
        testConnection("http://notes.example.org", "This address needs https");
        shoot("settings-connection-needs-https");
        testConnection("my server", "This is no web address");
    }

    @Test
    void withoutANetworkTheTestSaysThat() {
        openSettings();
        app.wiring().connectivity.switchOff(true);
        testConnection(server.address(), "This device has no network right now");
    }

    @Test
    void theConnectionOfTheAccountCanBeTestedToo() {
        signIn();
        openSettings();
        device.tap("testConnection");
        device.waitUntil("the answer", () -> isShownNow("The connection is good"));
    }

    @Test
    void theThemeChangesAtOnceAndStays() {
        openSettings();
        assertFalse(isDark());
        choose("theme", "theme-DARK");
        assertTrue(isDark());
        assertTrue(isShown("Settings"));
        device.tap("back");
        device.waitForForm("NoteList");
        device.background();
        device.foreground();
        assertTrue(isDark(), "though the device is light");
        openSettings();
        choose("theme", "theme-SYSTEM");
        assertFalse(isDark());
        CN.setDarkMode(true);
        device.background();
        device.foreground();
        assertTrue(isDark());
    }

    @Test
    void allTextGrowsAtOnce() {
        write("Balcony garden", "Tomatoes");
        openSettings();
        int usual = textHeight();
        choose("textSize", "textSize-LARGEST");
        assertTrue(textHeight() > usual * 1.35, textHeight() + " against " + usual);
        shoot("settings-largest-text");
        device.tap("language");
        shoot("settings-largest-text-sheet");
        device.tap("sheetShade");
        device.tap("back");
        device.waitForForm("NoteList");
        shoot("list-largest-text");
        openSettings();
        choose("textSize", "textSize-SMALLER");
        assertTrue(textHeight() < usual);
    }

    @Test
    void aSheetThatIsHigherThanTheScreenScrolls() throws Exception {
        device.resize(ScreenSize.PHONE_SIDEWAYS);
        openSettings();
        choose("textSize", "textSize-LARGEST");
        device.tap("language");
        Container sheet = device.find(Container.class, "sheet");
        shoot("settings-largest-text-sheet-sideways");
        assertTrue(device.onEventThread(() -> sheet.getAbsoluteY() >= 0));
        assertTrue(device.onEventThread(() -> sheet.getScrollDimension().getHeight() > CN.getDisplayHeight()));
        device.tap("language-ar");
        assertTrue(device.onEventThread(() -> CN.getCurrentForm().isRTL()));
    }

    @Test
    void theLanguageChangesAtOnceAndArabicRunsFromTheRight() {
        openSettings();
        choose("language", "language-ar");
        assertTrue(device.onEventThread(() -> CN.getCurrentForm().isRTL()));
        shoot("settings-arabic");
        choose("language", "language-en");
        assertFalse(device.onEventThread(() -> CN.getCurrentForm().isRTL()));
        assertTrue(isShown("When two devices change the same words"));
    }

    @Test
    void whatWasTypedIsKeptWhenTheLookChanges() {
        openSettings();
        device.type("deviceName", "Ana's phone");
        device.type("settingsServer", "https://notes.example.org");
        choose("theme", "theme-DARK");
        assertEquals("Ana's phone", device.text("deviceName"));
        assertEquals("https://notes.example.org", device.text("settingsServer"));
    }
}
