package app.offgrid.notes.ui;

import app.offgrid.notes.account.ConnectionResult;
import com.codename1.components.SpanLabel;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BoxLayout;

/** Asks whether a server's address is right, and says in plain words what is wrong with it. */
final class ConnectionCheck extends Container {
    /** The address at the time of the test. */
    interface Address {
        String typed();
    }

    private final Screens screens;
    private final Address address;
    private final Button test;
    private final SpanLabel result = Parts.text("", "CheckText");

    ConnectionCheck(Screens screens, Address address) {
        super(BoxLayout.y());
        this.screens = screens;
        this.address = address;
        test = Parts.button(
                "testConnection",
                Texts.of("connection.test"),
                FontImage.MATERIAL_WIFI_TETHERING,
                "PlainButton",
                this::start);
        result.setName("connectionResult");
        result.getTextComponent().setName("connectionText");
        result.setHidden(true);
        add(test).add(result);
    }

    private void start() {
        test.setEnabled(false);
        say(Texts.of("connection.asking"), "CheckText");
        screens.account().test(address.typed(), found -> CN.callSerially(() -> show(found)));
    }

    private void show(ConnectionResult found) {
        test.setEnabled(true);
        boolean good = found == ConnectionResult.GOOD;
        say(Texts.of("connection." + found.name()), good ? "CheckGood" : "CheckFault");
    }

    private void say(String words, String uiid) {
        result.setTextUIID(uiid);
        result.setText(words);
        result.getTextComponent().setAccessibilityText(words);
        result.setHidden(false);
        Announcer.say(words);
        Screen.layOutAgain(this);
    }
}
