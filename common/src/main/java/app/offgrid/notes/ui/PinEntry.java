package app.offgrid.notes.ui;

import app.offgrid.notes.lock.AppLock;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.layouts.FlowLayout;
import com.codename1.ui.layouts.GridLayout;
import com.codename1.ui.util.UITimer;

/** Where a PIN is typed: by its keys, or by those of a keyboard. Shows how many digits there are, never which. */
final class PinEntry extends Container {
    /** Takes what was typed. */
    interface Taker {
        void take(String pin);
    }

    private static final int BACKSPACE = 8;
    private static final int ENTER = 10;
    private static final int TICK_MILLIS = 1000;

    private final Screens screens;
    private final Taker taker;
    private final Label hint = Parts.label("", "PinHint");
    private final Label dots = Parts.label("", "PinDots");
    private final Label message = Parts.label("", "PinMessage");
    private final Container keys = new Container(new GridLayout(4, 3), "PinKeys");
    private final StringBuilder typed = new StringBuilder();
    private boolean busy;
    private boolean waiting;

    PinEntry(Screens screens, String hintText, Taker taker) {
        super(BoxLayout.y());
        this.screens = screens;
        this.taker = taker;
        hint.setText(hintText);
        hint.setName("pinHint");
        message.setName("pinMessage");
        dots.setName("pinDots");
        for (int digit = 1; digit <= 9; digit += 3) {
            addRow(digitKey(digit), digitKey(digit + 1), digitKey(digit + 2));
        }
        addRow(
                iconKey("pinDelete", "lock.key.delete", FontImage.MATERIAL_BACKSPACE, this::delete),
                digitKey(0),
                iconKey("pinDone", "lock.key.done", FontImage.MATERIAL_CHECK, this::done));
        add(hint).add(dots).add(message).add(middle(keys));
        showDots();
    }

    /** The keys of a telephone stand alike in every language, and a grid turns its rows around for some. */
    private void addRow(Button left, Button middle, Button right) {
        boolean isTurned = keys.isRTL();
        keys.add(isTurned ? right : left).add(middle).add(isTurned ? left : right);
    }

    private static Component middle(Component part) {
        Container row = new Container(new FlowLayout(Component.CENTER));
        row.add(part);
        return row;
    }

    private Button digitKey(int digit) {
        return Parts.button("pin-" + digit, "" + digit, "PinKey", () -> type((char) ('0' + digit)));
    }

    private static Button iconKey(String name, String text, char icon, Runnable action) {
        Button key = Parts.button(name, "", "PinKey", action);
        key.setAccessibilityText(Texts.of(text));
        FontImage.setMaterialIcon(key, icon, Parts.BAR_ICON);
        return key;
    }

    /** Counts the wait down for as long as the form is shown. */
    void countDown(Screen form) {
        showWait();
        UITimer.timer(TICK_MILLIS, true, form, this::showWait);
    }

    private void showWait() {
        long[] left = new long[1];
        screens.store(() -> left[0] = screens.gate.lock().waitMillis());
        if (left[0] > 0) {
            long seconds = (left[0] + TICK_MILLIS - 1) / TICK_MILLIS;
            String clock = seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
            say(Texts.of("lock.wait", clock));
        } else if (waiting) {
            say("");
        }
        waiting = left[0] > 0;
        enableKeys();
    }

    private void enableKeys() {
        for (int i = 0; i < keys.getComponentCount(); i++) {
            keys.getComponentAt(i).setEnabled(!busy && !waiting);
        }
    }

    /** Takes a key of a keyboard; false if it is none for a PIN. */
    boolean key(int code) {
        if (code >= '0' && code <= '9') {
            type((char) code);
        } else if (code == BACKSPACE) {
            delete();
        } else if (code == ENTER) {
            done();
        } else {
            return false;
        }
        return true;
    }

    private void type(char digit) {
        if (!busy && !waiting && typed.length() < AppLock.LONGEST) {
            typed.append(digit);
            say("");
            showDots();
        }
    }

    private void delete() {
        if (!busy && typed.length() > 0) {
            typed.setLength(typed.length() - 1);
            showDots();
        }
    }

    private void done() {
        if (busy || waiting) {
            return;
        }
        String pin = typed.toString();
        typed.setLength(0);
        showDots();
        if (AppLock.isPin(pin)) {
            taker.take(pin);
        } else {
            say(Texts.of("lock.short", Integer.valueOf(AppLock.SHORTEST)));
        }
    }

    private void showDots() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.max(AppLock.SHORTEST, typed.length()); i++) {
            text.append(i == 0 ? "" : " ").append(i < typed.length() ? '\u2022' : '\u2013');
        }
        dots.setText(text.toString());
        dots.setAccessibilityText(Texts.count("lock.typed", typed.length()));
        revalidateLater();
    }

    void ask(String hintText) {
        hint.setText(hintText);
        Announcer.say(hintText);
        revalidateLater();
    }

    void say(String text) {
        if (text.length() > 0 && !waiting) {
            Announcer.say(text);
        }
        message.setText(text);
        revalidateLater();
    }

    /** Tries the PIN, beside the event thread. */
    void open(String pin, Runnable opened) {
        AppLock.Try[] result = {AppLock.Try.WRONG};
        work(() -> result[0] = screens.gate.lock().open(pin), () -> {
            if (result[0] == AppLock.Try.OPEN) {
                opened.run();
            } else {
                say(Texts.of("lock.wrong"));
                showWait();
            }
        });
    }

    /** Does what takes a moment, with the keys off meanwhile. */
    void work(Runnable work, Runnable then) {
        busy = true;
        enableKeys();
        Background.run(
                screens,
                () -> {
                    try {
                        work.run();
                    } finally {
                        busy = false;
                    }
                },
                () -> {
                    enableKeys();
                    then.run();
                });
    }
}
