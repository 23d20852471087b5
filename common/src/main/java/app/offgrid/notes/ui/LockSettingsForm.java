package app.offgrid.notes.ui;

import app.offgrid.notes.lock.AppLock;
import com.codename1.components.Switch;
import com.codename1.ui.ButtonGroup;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.RadioButton;

/** Turns the app lock on and off, and says what it guards. */
final class LockSettingsForm extends Screen {
    private static final int[] MINUTES = {0, 1, 5, 15};

    private final AppLock lock;
    private final Container page;

    LockSettingsForm(Screens screens) {
        super(screens, "LockSettings", Texts.of("lock.title"));
        lock = screens.gate.lock();
        addBack(screens::openSettings);
        page = addPage();
        if (lock.isOn()) {
            addOn();
        } else {
            page.add(Parts.box(
                    "Card",
                    Parts.text(Texts.of("lock.off.text"), "CardText"),
                    Parts.button("lockOn", Texts.of("lock.turnOn"), "Button", this::turnOn)));
        }
        page.add(Parts.label(Texts.of("lock.about"), "SectionTitle"));
        boolean account = screens.account().hasAccount();
        page.add(Parts.box(
                "Card",
                Parts.text(Texts.of("lock.about.guards"), "CardText"),
                Parts.line("CardLine"),
                Parts.text(Texts.of(account ? "lock.about.account" : "lock.about.noAccount"), "CardText")));
    }

    /** The row that leads here. */
    static Component row(Screens screens) {
        return new SettingRow(
                "appLock",
                Texts.of("lock.title"),
                Texts.of(screens.gate.lock().isOn() ? "lock.row.on" : "lock.row.off"),
                FontImage.MATERIAL_LOCK_OUTLINE,
                () -> screens.go(new LockSettingsForm(screens), false));
    }

    private void addOn() {
        page.add(Parts.box(
                "Card",
                row("lockNow", "lock.now", FontImage.MATERIAL_LOCK, "LockRow", screens.gate::lockNow),
                row("lockChange", "lock.change", FontImage.MATERIAL_DIALPAD, "LockRow", this::change),
                row("lockOff", "lock.turnOff", FontImage.MATERIAL_LOCK_OPEN, "LockRowDanger", this::turnOff)));
        page.add(Parts.text(Texts.of("lock.after"), "SectionTitle"));
        Container card = Parts.box("Card");
        ButtonGroup group = new ButtonGroup();
        for (int minutes : MINUTES) {
            card.add(choice(group, minutes));
        }
        page.add(card);
        if (screens.model().owner.canBeRecognised()) {
            addDevice();
        }
    }

    private static Component row(String name, String key, char icon, String uiid, Runnable action) {
        return Parts.button(name, Texts.of(key), icon, uiid, action);
    }

    private Component choice(ButtonGroup group, int minutes) {
        String text = minutes == 0 ? Texts.of("lock.atOnce") : Texts.count("lock.minutes", minutes);
        RadioButton choice = new RadioButton();
        choice.setName("lockAfter-" + minutes);
        group.add(choice);
        choice.setSelected(lock.minutes() == minutes);
        choice.addActionListener(event -> screens.store(() -> lock.lockAfter(minutes)));
        return new ChoiceRow(choice, text, "");
    }

    private void addDevice() {
        Switch device = new Switch();
        device.setName("lockDevice");
        device.setAccessibilityText(Texts.of("lock.device"));
        device.setValue(lock.opensByDevice());
        device.addActionListener(event -> screens.store(() -> lock.openByDevice(device.isOn())));
        page.add(Parts.box(
                "Card",
                Parts.row(Parts.text(Texts.of("lock.device"), "CardText"), device),
                Parts.text(Texts.of("lock.device.text"), "CardSoft")));
    }

    private void turnOn() {
        screens.go(PinForm.forNew(screens, () -> done("lock.done.on")), false);
    }

    private void change() {
        Runnable next = () -> screens.go(PinForm.forNew(screens, () -> done("lock.done.changed")), false);
        screens.go(PinForm.forOld(screens, next), false);
    }

    private void turnOff() {
        Runnable next = () -> {
            if (screens.store(lock::remove)) {
                screens.gate.followSetting();
                done("lock.done.off");
            }
        };
        screens.go(PinForm.forOld(screens, next), false);
    }

    private void done(String message) {
        screens.go(new LockSettingsForm(screens), true);
        Toast.show(screens.current(), Texts.of(message));
    }

    @Override
    Screen again() {
        return new LockSettingsForm(screens);
    }
}
