package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.FontImage;

/** The account: which devices are signed in, the password, and the end of it. */
final class AccountForm extends Screen {
    private final DevicesCard devices;

    AccountForm(Screens screens) {
        super(screens, "Account", Texts.of("account.title"));
        addBack(() -> screens.go(new SettingsForm(screens), true));
        Container page = addPage();
        page.add(Parts.text(Texts.of("account.who"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                Parts.text(String.valueOf(screens.account().email()), "CardTitle"),
                Parts.text(Texts.of("settings.account.server", screens.serverAddress()), "CardSoft")));
        devices = new DevicesCard(screens, this);
        page.add(Parts.text(Texts.of("account.devices"), "SectionTitle"));
        page.add(devices);
        page.add(Parts.text(Texts.of("account.password"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                new SettingRow(
                        "changePassword",
                        Texts.of("account.password.change"),
                        Texts.of("account.password.text"),
                        FontImage.MATERIAL_LOCK_OUTLINE,
                        () -> screens.go(new PasswordForm(screens), false))));
        page.add(Parts.text(Texts.of("account.end"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                new SettingRow(
                                "deleteAccount",
                                Texts.of("account.delete"),
                                Texts.of("account.delete.text"),
                                FontImage.MATERIAL_DELETE_FOREVER,
                                () -> screens.go(new DeleteAccountForm(screens), false))
                        .asDanger()));
        devices.ask();
    }

    @Override
    Screen again() {
        return new AccountForm(screens);
    }
}
