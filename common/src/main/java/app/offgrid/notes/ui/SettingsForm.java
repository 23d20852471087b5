package app.offgrid.notes.ui;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.components.Switch;
import com.codename1.ui.ButtonGroup;
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
        addServer();
        section("settings.appearance", new AppearanceCard(screens, this).make());
        addDevice();
        addPolicy();
        page.add(Parts.box(
                "Card", LockSettingsForm.row(screens), Parts.line("CardLine"), ImportExportForm.row(screens)));
        addDeveloper();
    }

    private void section(String key, Container card) {
        page.add(Parts.text(Texts.of(key), "SectionTitle")).add(card);
    }

    private void addAccount() {
        if (!screens.account().hasAccount()) {
            section(
                    "settings.account",
                    Parts.box(
                            "Card",
                            Parts.text(Texts.of("settings.account.none"), "CardText"),
                            Parts.button("signIn", Texts.of("settings.signIn"), "Button", this::signIn)));
            return;
        }
        Container card = Parts.box(
                "Card",
                Parts.text(Texts.of("settings.account.email", screens.account().email()), "CardText"));
        if (screens.status().state() == SyncStatus.State.SIGNED_OUT) {
            card.add(Parts.text(Texts.of("settings.account.expired"), "FieldFault"));
            card.add(Parts.button("signIn", Texts.of("settings.signInAgain"), "Button", this::signIn));
        }
        card.add(new SettingRow(
                "account",
                Texts.of("settings.account.more"),
                Texts.of("settings.account.more.text"),
                FontImage.MATERIAL_MANAGE_ACCOUNTS,
                this::openAccount));
        SignOutSheet signOut = new SignOutSheet(screens, this);
        card.add(Parts.button("signOut", Texts.of("settings.signOut"), "DangerButton", signOut::show));
        section("settings.account", card);
    }

    /** A session belongs to its server, so the address can be typed only while there is none. */
    private void addServer() {
        if (screens.account().hasAccount()) {
            section(
                    "sign.server",
                    Parts.box(
                            "Card",
                            Parts.text(screens.serverAddress(), "CardText"),
                            Parts.text(Texts.of("settings.server.bound"), "CardSoft"),
                            new ConnectionCheck(screens, screens::serverAddress)));
            return;
        }
        server.setName("settingsServer");
        server.setMaxSize(500);
        server.setAccessibilityText(Texts.of("sign.server"));
        section(
                "sign.server",
                Parts.box(
                        "Card",
                        Parts.text(Texts.of("settings.server.text"), "CardSoft"),
                        server,
                        new ConnectionCheck(screens, server::getText)));
    }

    /** What was typed here is kept first, since the next form begins with it. */
    private void signIn() {
        leave();
        screens.openSignIn();
    }

    private void openAccount() {
        leave();
        screens.go(new AccountForm(screens), false);
    }

    private void addDevice() {
        name.setName("deviceName");
        name.setMaxSize(400);
        name.setAccessibilityText(Texts.of("settings.device.name"));
        section("settings.device", Parts.box("Card", Parts.text(Texts.of("settings.device.name"), "FieldLabel"), name));
    }

    private void addPolicy() {
        Container card = Parts.box("Card");
        ButtonGroup group = new ButtonGroup();
        addPolicy(card, group, ConflictPolicy.ASK, "settings.policy.ask");
        addPolicy(card, group, ConflictPolicy.MERGE_NEWEST, "settings.policy.merge");
        addPolicy(card, group, ConflictPolicy.NEWEST, "settings.policy.newest");
        card.add(Parts.line("CardLine"));
        card.add(Parts.text(Texts.of("settings.policy.note"), "CardSoft"));
        section("settings.policy", card);
    }

    private void addPolicy(Container card, ButtonGroup group, ConflictPolicy policy, String key) {
        RadioButton choice = new RadioButton();
        choice.setName("policy-" + policy.name());
        group.add(choice);
        choice.setSelected(screens.settings().policy() == policy);
        choice.addActionListener(event -> screens.store(() -> screens.settings().decideBy(policy)));
        card.add(new ChoiceRow(choice, Texts.of(key), Texts.of(key + ".text")));
    }

    private void addDeveloper() {
        Switch offline = new Switch();
        offline.setName("offline");
        offline.setAccessibilityText(Texts.of("settings.offline"));
        offline.setValue(screens.offlineSwitch().isOn());
        offline.addActionListener(event -> screens.offlineSwitch().turn(offline.isOn()));
        section(
                "settings.developer",
                Parts.box(
                        "Card",
                        Parts.row(Parts.text(Texts.of("settings.offline"), "CardText"), offline),
                        Parts.text(Texts.of("settings.offline.text"), "CardSoft")));
    }

    @Override
    void leave() {
        String before = screens.settings().deviceName();
        screens.store(() -> screens.settings().rename(name.getText()));
        if (!before.equals(screens.settings().deviceName())) {
            // Other devices hear of the name by the next sync.
            screens.sync(SyncEvent.Kind.REFRESH);
        }
        boolean changed = !server.getText().trim().equals(screens.serverAddress());
        if (!screens.account().hasAccount() && changed) {
            screens.keepServer(server.getText());
        }
    }

    @Override
    Screen again() {
        SettingsForm again = new SettingsForm(screens);
        again.scrollAs(this);
        return again;
    }
}
