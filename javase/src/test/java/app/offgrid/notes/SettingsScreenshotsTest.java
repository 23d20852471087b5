package app.offgrid.notes;

import app.offgrid.notes.simulator.ScreenSize;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves a picture of the settings and of all that is about the account, in every look and size. */
class SettingsScreenshotsTest extends AppStory {
    private String look;

    @ParameterizedTest
    @CsvSource({"PHONE,false", "PHONE,true", "TABLET,false", "TABLET,true"})
    void everyScreenInEveryLookAndSize(ScreenSize size, boolean dark) throws Exception {
        look = "-" + size.name().toLowerCase() + (dark ? "-dark" : "");
        device.resize(size);
        CN.setDarkMode(dark);
        device.background();
        device.foreground();
        write("Balcony garden", "Tomatoes");
        open("menu-settings");
        device.tap("testConnection");
        device.waitUntil("the answer", () -> isShownNow("The connection is good"));
        picture("settings-local");
        scrollTo("offline");
        picture("settings-local-end");
        device.tap("back");
        signIn();
        laptop.signIn().sync();
        open("menu-settings");
        device.type("deviceName", "Ana's phone");
        picture("settings-account");
        pictureSheets();
        device.tap("account");
        device.waitForText("Ana's laptop");
        picture("account");
        device.tap("changePassword");
        device.type("oldPassword", PASSWORD);
        device.type("newPassword", "another password");
        device.type("repeatedPassword", "another passwort");
        device.tap("savePassword");
        picture("password");
        device.tap("back");
        device.waitForText("Ana's laptop");
        device.tap("end-Ana's laptop");
        picture("end-device");
        device.tap("sheetShade");
        device.tap("deleteAccount");
        picture("delete-account");
        scrollTo("deleteNow");
        picture("delete-account-end");
    }

    private void pictureSheets() throws Exception {
        for (String row : new String[] {"theme", "textSize", "language", "signOut"}) {
            device.tap(row);
            picture("settings-" + row);
            device.tap("sheetShade");
        }
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
        shoot(name + look);
    }
}
