package app.offgrid.notes.ui;

import app.offgrid.notes.account.AccountResult;
import com.codename1.ui.ButtonGroup;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.RadioButton;
import com.codename1.ui.TextField;

/** Deletes the account on the server, after saying what that takes and what it leaves. */
final class DeleteAccountForm extends Screen {
    private final TextField password = AccountFields.password("password", "sign.password");
    private final RadioButton keep = choice("keepNotes");
    private final RadioButton remove = choice("removeNotes");
    private final AccountFields fields;

    DeleteAccountForm(Screens screens) {
        super(screens, "DeleteAccount", Texts.of("account.delete"));
        addBack(() -> screens.go(new AccountForm(screens), true));
        fields = new AccountFields("deleteNow", "delete.yes", "DangerFill", this::submit, password);
        new ButtonGroup(keep, remove);
        keep.setSelected(true);
        Container page = addPage();
        page.add(Parts.text(Texts.of("delete.server"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                point(FontImage.MATERIAL_CLOUD_OFF, "delete.server.notes"),
                point(FontImage.MATERIAL_DEVICES_OTHER, "delete.server.devices"),
                point(FontImage.MATERIAL_WARNING, "delete.server.final"),
                Parts.line("CardLine"),
                new SettingRow(
                        "exportFirst",
                        Texts.of("delete.export"),
                        Texts.of("delete.export.text"),
                        FontImage.MATERIAL_SAVE_ALT,
                        () -> screens.go(new ImportExportForm(screens, this::comeBack), false))));
        page.add(Parts.text(Texts.of("delete.here"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                new ChoiceRow(keep, Texts.of("delete.keep"), Texts.of("delete.keep.text")),
                new ChoiceRow(remove, Texts.of("delete.remove"), removeText())));
        page.add(Parts.text(Texts.of("delete.confirm"), "SectionTitle"));
        page.add(Parts.box("Card", Parts.text(Texts.of("delete.confirm.text"), "CardSoft"), fields));
        password.setDoneListener(event -> submit());
    }

    private String removeText() {
        int unsent = screens.notes().unsent();
        return unsent == 0 ? Texts.of("delete.remove.text") : Texts.count("delete.remove.unsent", unsent);
    }

    private static RadioButton choice(String name) {
        RadioButton choice = new RadioButton();
        choice.setName(name);
        return choice;
    }

    private static Container point(char icon, String key) {
        return Parts.beside(Parts.icon(icon, "PointIcon", Parts.ICON), Parts.text(Texts.of(key), "CardText"));
    }

    private void submit() {
        if (password.getText().length() == 0) {
            fields.say(Texts.of("sign.missing.password"));
            return;
        }
        fields.waitForServer();
        screens.account().delete(password.getText(), keep.isSelected(), result -> CN.callSerially(() -> ended(result)));
    }

    private void ended(AccountResult result) {
        switch (result.outcome()) {
            case DONE:
                screens.restart(Texts.of("delete.done"));
                break;
            case UNREACHABLE:
                fields.say(Texts.of("delete.lost"));
                break;
            default:
                fields.say(AccountWords.of(result));
        }
    }

    private void comeBack() {
        screens.go(new DeleteAccountForm(screens), true);
    }

    @Override
    Screen again() {
        return new DeleteAccountForm(screens);
    }
}
