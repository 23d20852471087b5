package app.offgrid.notes.ui;

import com.codename1.ui.Container;
import com.codename1.ui.layouts.BorderLayout;

/** A message at the head of a form that stays while it is true: a reason, and a way out. */
class Banner extends Container {
    /** What colour a message has. */
    enum Mood {
        INFO(""),
        ERROR("Error"),
        CONFLICT("Conflict");

        private final String uiid;

        Mood(String uiid) {
            this.uiid = uiid;
        }
    }

    Banner() {
        super(new BorderLayout());
        hide();
    }

    /** @param action what the button says and does; null for none */
    void show(Mood mood, String message, String action, Runnable run) {
        removeAll();
        setUIID("Banner" + mood.uiid);
        setName("banner");
        add(BorderLayout.CENTER, Parts.text(message, "Banner" + mood.uiid + "Text"));
        if (action != null) {
            add(BorderLayout.EAST, Parts.button("bannerAction", action, "Banner" + mood.uiid + "Button", run));
        }
        setHidden(false);
        setVisible(true);
        Screen.layOutAgain(this);
    }

    void hide() {
        removeAll();
        setHidden(true);
        setVisible(false);
        Screen.layOutAgain(this);
    }
}
