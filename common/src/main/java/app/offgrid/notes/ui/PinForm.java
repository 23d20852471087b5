package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;

/** Asks for the PIN there is, or for a new one twice. */
final class PinForm extends Screen {
    private final Runnable then;
    private final boolean fresh;
    private final PinEntry entry;
    private String first;

    private PinForm(Screens screens, boolean fresh, Runnable then) {
        super(screens, "Pin", Texts.of(fresh ? "lock.new" : "lock.check"));
        this.fresh = fresh;
        this.then = then;
        addBack(() -> screens.go(new LockSettingsForm(screens), true));
        entry = new PinEntry(
                screens, Texts.of(fresh ? "lock.new.hint" : "lock.enter"), fresh ? this::choose : this::check);
        Container middle = new Container(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        middle.setScrollableY(true);
        middle.add(BorderLayout.CENTER, ReadableWidth.around(Parts.box("LockPage", entry)));
        add(BorderLayout.CENTER, middle);
        addShowListener(event -> entry.countDown(this));
    }

    /** @param then once the lock has the new PIN */
    static PinForm forNew(Screens screens, Runnable then) {
        return new PinForm(screens, true, then);
    }

    /** @param then once the right PIN was typed */
    static PinForm forOld(Screens screens, Runnable then) {
        return new PinForm(screens, false, then);
    }

    private void check(String pin) {
        entry.open(pin, then);
    }

    private void choose(String pin) {
        if (first == null) {
            first = pin;
            entry.ask(Texts.of("lock.new.again"));
        } else if (first.equals(pin)) {
            entry.work(() -> screens.gate.lock().set(pin), () -> {
                screens.gate.followSetting();
                then.run();
            });
        } else {
            first = null;
            entry.ask(Texts.of("lock.new.hint"));
            entry.say(Texts.of("lock.new.differ"));
        }
    }

    @Override
    public void keyPressed(int key) {
        if (!entry.key(key)) {
            super.keyPressed(key);
        }
    }

    @Override
    Screen again() {
        return new PinForm(screens, fresh, then);
    }
}
