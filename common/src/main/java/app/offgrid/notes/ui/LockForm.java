package app.offgrid.notes.ui;

import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BorderLayout;

/** All that is shown of a locked app. */
final class LockForm extends Screen {
    private final PinEntry entry;

    LockForm(Screens screens) {
        super(screens, "Lock", "");
        getToolbar().hideToolbar();
        setBack(CN::minimizeApplication);
        entry = new PinEntry(screens, Texts.of("lock.enter"), this::take);
        Container parts = Parts.box(
                "LockPage",
                Parts.icon(FontImage.MATERIAL_LOCK, "LockIcon", 9),
                Parts.text(Texts.of("lock.locked"), "LockTitle"),
                entry);
        if (screens.gate.lock().opensByDevice() && screens.model().owner.canBeRecognised()) {
            parts.add(Parts.button(
                    "openByDevice",
                    Texts.of("lock.device.open"),
                    FontImage.MATERIAL_FINGERPRINT,
                    "TextButton",
                    this::askDevice));
        }
        parts.add(Parts.button("forgotten", Texts.of("lock.forgotten"), "TextButton", this::forgotten));
        Container scroll = new Container(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        scroll.setScrollableY(true);
        Component page = ReadableWidth.around(parts);
        scroll.add(BorderLayout.CENTER, page);
        add(BorderLayout.CENTER, scroll);
        addShowListener(event -> entry.countDown(this));
    }

    private void take(String pin) {
        entry.open(pin, screens.gate::opened);
    }

    private void askDevice() {
        OtherApps.aboutToOpen();
        screens.model().owner.recognise(Texts.of("lock.device.reason"), recognised -> {
            if (recognised) {
                CN.callSerially(screens.gate::openByDevice);
            }
        });
    }

    private void forgotten() {
        new ForgottenPinForm(screens).show();
    }

    @Override
    public void keyPressed(int key) {
        if (!entry.key(key)) {
            super.keyPressed(key);
        }
    }

    @Override
    Screen again() {
        return new LockForm(screens);
    }
}
