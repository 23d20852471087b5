package app.offgrid.notes.ui;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.components.Switch;
import com.codename1.ui.ButtonGroup;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.RadioButton;
import com.codename1.ui.TextField;

/** What a person can set, and the account. */
final class SettingsForm extends Screen {
    private final Container page;
    private final TextField name;
    private final TextField server;

    SettingsForm(Screens screens) {
        super(screens, "Settings", Texts.of("settings.title"));
        addBack(screens::back);
        name = new TextField(screens.settings().deviceName(), "", 20, TextField.ANY);
        server = new TextField(screens.serverAddress(), Texts.of("sign.server.hint"), 20, TextField.URL);
        page = addPage();
        addAccount();
        addDevice();
        addPolicy();
        page.add(ImportExportForm.row(screens));
        addDeveloper();
    }

    private void addAccount() {
        page.add(Parts.label(Texts.of("settings.account"), "SectionTitle"));
        Container card = Parts.box("Card");
        page.add(card);
        if (!screens.account().hasAccount()) {
            card.add(Parts.text(Texts.of("settings.account.none"), "CardText"));
            server.setName("settingsServer");
            server.setMaxSize(500);
            server.setAccessibilityText(Texts.of("sign.server"));
            card.add(Parts.label(Texts.of("sign.server"), "FieldLabel")).add(server);
            card.add(Parts.button("signIn", Texts.of("settings.signIn"), "Button", this::signIn));
            return;
        }
        card.add(Parts.text(Texts.of("settings.account.email", screens.account().email()), "CardText"));
        card.add(Parts.text(Texts.of("settings.account.server", screens.serverAddress()), "CardSoft"));
        if (screens.status().state() == SyncStatus.State.SIGNED_OUT) {
            card.add(Parts.text(Texts.of("settings.account.expired"), "FieldFault"));
            card.add(Parts.button("signIn", Texts.of("settings.signInAgain"), "Button", this::signIn));
        }
        card.add(Parts.button("signOut", Texts.of("settings.signOut"), "DangerButton", this::askToSignOut));
    }

    /** What was typed here is kept first, since the next form begins with it. */
    private void signIn() {
        leave();
        screens.openSignIn();
    }

    private void addDevice() {
        page.add(Parts.label(Texts.of("settings.device"), "SectionTitle"));
        name.setName("deviceName");
        name.setMaxSize(400);
        name.setAccessibilityText(Texts.of("settings.device.name"));
        page.add(Parts.box("Card", Parts.label(Texts.of("settings.device.name"), "FieldLabel"), name));
    }

    private void addPolicy() {
        page.add(Parts.label(Texts.of("settings.policy"), "SectionTitle"));
        Container card = Parts.box("Card");
        ButtonGroup group = new ButtonGroup();
        addPolicy(card, group, ConflictPolicy.ASK, "settings.policy.ask");
        addPolicy(card, group, ConflictPolicy.MERGE_NEWEST, "settings.policy.merge");
        addPolicy(card, group, ConflictPolicy.NEWEST, "settings.policy.newest");
        card.add(Parts.line("CardLine"));
        card.add(Parts.text(Texts.of("settings.policy.note"), "CardSoft"));
        page.add(card);
    }

    private void addPolicy(Container card, ButtonGroup group, ConflictPolicy policy, String key) {
        RadioButton choice = new RadioButton(Texts.of(key));
        choice.setName("policy-" + policy.name());
        choice.setAccessibilityText(Texts.of(key) + ". " + Texts.of(key + ".text"));
        choice.setGap(Parts.gap(choice) * 2);
        group.add(choice);
        choice.setSelected(screens.settings().policy() == policy);
        choice.addActionListener(event -> screens.store(() -> screens.settings().decideBy(policy)));
        card.add(choice);
        card.add(Parts.text(Texts.of(key + ".text"), "ChoiceNote"));
    }

    private void addDeveloper() {
        page.add(Parts.label(Texts.of("settings.developer"), "SectionTitle"));
        Switch offline = new Switch();
        offline.setName("offline");
        offline.setAccessibilityText(Texts.of("settings.offline"));
        offline.setValue(screens.offlineSwitch().isOn());
        offline.addActionListener(event -> screens.offlineSwitch().turn(offline.isOn()));
        page.add(Parts.box(
                "Card",
                Parts.row(Parts.label(Texts.of("settings.offline"), "CardText"), offline),
                Parts.text(Texts.of("settings.offline.text"), "CardSoft")));
    }

    private void askToSignOut() {
        int unsent = screens.notes().unsent();
        BottomSheet sheet = new BottomSheet(this).title(Texts.of("settings.signOut.title"));
        if (unsent == 0) {
            sheet.text(Texts.of("settings.signOut.clean"));
            sheet.danger("signOutNow", Texts.of("settings.signOut"), FontImage.MATERIAL_LOGOUT, this::signOut);
        } else {
            sheet.text(Texts.count("settings.signOut.unsent", unsent));
            sheet.item("syncFirst", Texts.of("settings.signOut.syncFirst"), FontImage.MATERIAL_SYNC, () -> {
                screens.sync(SyncEvent.Kind.REFRESH);
                screens.openStatus();
            });
            sheet.danger("signOutNow", Texts.of("settings.signOut.anyway"), FontImage.MATERIAL_LOGOUT, this::signOut);
        }
        sheet.item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private void signOut() {
        screens.account().signOut(() -> CN.callSerially(() -> screens.restart(Texts.of("toast.signedOut"))));
    }

    @Override
    void leave() {
        screens.store(() -> screens.settings().rename(name.getText()));
        // A session belongs to its server, so the address can be changed only while there is none.
        boolean changed = !server.getText().trim().equals(screens.serverAddress());
        if (!screens.account().hasAccount() && changed) {
            screens.keepServer(server.getText());
        }
    }

    @Override
    Screen again() {
        return new SettingsForm(screens);
    }
}
