package app.offgrid.notes.ui;

import com.codename1.components.SpanLabel;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.BoxLayout;

/** Passwords to type, one button, and what came of it. */
final class AccountFields extends Container {
    private static final int LONGEST = 500;

    private final SpanLabel fault = Parts.text("", "FieldFault");
    private final Button go;
    private final String words;
    private boolean busy;

    /**
     * @param key of the words of the button
     * @param action for a tap on it; not while the last one is under way
     */
    AccountFields(String name, String key, String uiid, Runnable action, TextField... fields) {
        super(BoxLayout.y());
        words = Texts.of(key);
        for (TextField field : fields) {
            add(Parts.text(field.getAccessibilityText(), "FieldLabel")).add(field);
        }
        fault.setName("fault");
        fault.getTextComponent().setName("faultText");
        fault.setHidden(true);
        go = Parts.button(name, words, uiid, () -> {
            if (!busy) {
                action.run();
            }
        });
        add(fault).add(go);
    }

    static TextField password(String name, String key) {
        TextField field = new TextField("", "", 20, TextArea.PASSWORD);
        field.setName(name);
        field.setMaxSize(LONGEST);
        field.setAccessibilityText(Texts.of(key));
        return field;
    }

    /** The server is asked; the button waits. */
    void waitForServer() {
        say("");
        busy = true;
        go.setEnabled(false);
        go.setText(Texts.of("sign.busy"));
    }

    /** @param why what went wrong; empty for nothing */
    void say(String why) {
        busy = false;
        go.setEnabled(true);
        go.setText(words);
        fault.setText(why);
        fault.getTextComponent().setAccessibilityText(why);
        fault.setHidden(why.length() == 0);
        if (why.length() > 0) {
            Announcer.say(why);
        }
        Screen.layOutAgain(this);
    }
}
