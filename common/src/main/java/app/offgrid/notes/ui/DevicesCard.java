package app.offgrid.notes.ui;

import app.offgrid.notes.account.AccountDesk;
import app.offgrid.notes.account.AccountResult;
import app.offgrid.notes.account.SignedInDevice;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import java.util.Collections;
import java.util.List;

/** The devices that are signed in to the account. This one is shown at once, the others when the server has told. */
final class DevicesCard extends Container {
    private final Screens screens;
    private final Screen form;

    DevicesCard(Screens screens, Screen form) {
        super(BoxLayout.y(), "Card");
        this.screens = screens;
        this.form = form;
    }

    /** Asks the server; shows what is known meanwhile. */
    void ask() {
        show(Collections.<SignedInDevice>emptyList());
        say("devicesWait", Texts.of("account.devices.asking"));
        screens.account().devices(new AccountDesk.Devices() {
            @Override
            public void found(List<SignedInDevice> devices) {
                CN.callSerially(() -> {
                    show(devices);
                    Screen.layOutAgain(form);
                });
            }

            @Override
            public void failed(AccountResult why) {
                CN.callSerially(() -> showFault(why));
            }
        });
    }

    private void show(List<SignedInDevice> devices) {
        removeAll();
        String own = screens.settings().deviceId();
        add(row(
                screens.settings().deviceName(),
                Texts.of("account.devices.this"),
                FontImage.MATERIAL_SMARTPHONE,
                null));
        for (SignedInDevice device : devices) {
            if (!device.deviceId().equals(own)) {
                String name = device.name().length() == 0 ? Texts.of("account.devices.unnamed") : device.name();
                String when =
                        Times.exact(device.lastContactAt(), screens.clock().now());
                Button end = Parts.iconButton(
                        "end-" + name,
                        Texts.of("account.devices.end", name),
                        FontImage.MATERIAL_LOGOUT,
                        () -> askToEnd(device.deviceId(), name));
                add(Parts.line("CardLine"));
                add(row(name, Texts.of("account.devices.contact", when), FontImage.MATERIAL_DEVICES_OTHER, end));
            }
        }
    }

    private static Container row(String name, String text, char icon, Component end) {
        Container words = Parts.box("SettingWords", Parts.text(name, "SettingTitle"), Parts.text(text, "SettingValue"));
        Label mark = Parts.icon(icon, "SettingIcon", Parts.BAR_ICON);
        Container row = new Container(new BorderLayout(), "SettingRow");
        row.add(BorderLayout.WEST, mark).add(BorderLayout.CENTER, words);
        return end == null ? row : row.add(BorderLayout.EAST, end);
    }

    private void say(String name, String words) {
        Component text = Parts.text(words, "CardSoft");
        text.setName(name);
        add(Parts.line("CardLine")).add(text);
    }

    private void showFault(AccountResult why) {
        show(Collections.<SignedInDevice>emptyList());
        boolean old = why.outcome() == AccountResult.Outcome.NOT_THERE;
        say("devicesFault", old ? Texts.of("account.devices.old") : AccountWords.of(why));
        if (why.outcome() == AccountResult.Outcome.SIGNED_OUT) {
            add(Parts.button("signIn", Texts.of("settings.signInAgain"), "PlainButton", screens::openSignIn));
        } else if (!old) {
            add(Parts.button("devicesAgain", Texts.of("fault.retry"), "PlainButton", this::askAgain));
        }
        Screen.layOutAgain(form);
    }

    private void askAgain() {
        ask();
        Screen.layOutAgain(form);
    }

    private void askToEnd(String deviceId, String name) {
        new BottomSheet(form)
                .title(Texts.of("account.devices.end.title", name))
                .text(Texts.of("account.devices.end.text"))
                .danger(
                        "endDevice",
                        Texts.of("account.devices.end.yes"),
                        FontImage.MATERIAL_LOGOUT,
                        () -> end(deviceId))
                .item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private void end(String deviceId) {
        screens.account()
                .signOutDevice(
                        deviceId,
                        result -> CN.callSerially(() -> {
                            boolean gone = result.outcome() == AccountResult.Outcome.DONE
                                    || result.outcome() == AccountResult.Outcome.NOT_THERE;
                            Toast.show(form, gone ? Texts.of("account.devices.ended") : AccountWords.of(result));
                            askAgain();
                        }));
    }
}
