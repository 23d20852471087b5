package app.offgrid.notes;

/** Leaves a picture of the settings and of all that is about the account, in every look and size. */
class SettingsScreenshotsTest extends AppStory {
    @InEveryLook
    void everyScreenInEveryLookAndSize(Look look) throws Exception {
        wear(look);
        write("Balcony garden", "Tomatoes");
        open("menu-settings");
        device.tap("testConnection");
        waitUntilSaid("connection.GOOD");
        shoot("settings-local");
        device.scrollTo("offline");
        shoot("settings-local-end");
        device.tap("back");
        signIn();
        laptop.signIn().sync();
        open("menu-settings");
        device.type("deviceName", "Ana's phone");
        shoot("settings-account");
        pictureSheets();
        device.tap("account");
        device.waitForText("Ana's laptop");
        shoot("account");
        device.tap("changePassword");
        device.type("oldPassword", PASSWORD);
        device.type("newPassword", "another password");
        device.type("repeatedPassword", "another passwort");
        device.tap("savePassword");
        shoot("password");
        device.tap("back");
        device.waitForText("Ana's laptop");
        device.tap("end-Ana's laptop");
        shoot("end-device");
        device.tap("sheetShade");
        device.tap("deleteAccount");
        shoot("delete-account");
        device.scrollTo("deleteNow");
        shoot("delete-account-end");
    }

    private void pictureSheets() throws Exception {
        for (String row : new String[] {"theme", "textSize", "language", "signOut"}) {
            device.tap(row);
            shoot("settings-" + row);
            device.tap("sheetShade");
        }
    }
}
