package app.offgrid.notes.ui;

import app.offgrid.notes.host.Notifier;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;

/** What keeps notifications from being shown, or from being on time, in words, and the way out of it. */
final class NotificationHint {
    private final Reminding reminding;
    private final Notifier.Permission permission;
    /** Empty if there is nothing to say. */
    private final String words;

    private NotificationHint(Reminding reminding, String words) {
        this.reminding = reminding;
        this.permission = reminding.permission();
        this.words = words;
    }

    static NotificationHint ofReminders(Reminding reminding) {
        return new NotificationHint(reminding, reminderWords(reminding.permission()));
    }

    private static String reminderWords(Notifier.Permission permission) {
        switch (permission) {
            case NONE:
                return Texts.of("remind.whileOpen");
            case NOT_ASKED:
                return Texts.of("remind.ask");
            case REFUSED:
                return Texts.of("remind.off");
            case INEXACT:
                return Texts.of("remind.late");
            default:
                return "";
        }
    }

    /** For notifications of conflicts, which have no time, and which a platform without notifications does without. */
    static NotificationHint ofConflicts(Reminding reminding) {
        switch (reminding.permission()) {
            case NOT_ASKED:
                return new NotificationHint(reminding, Texts.of("status.notices.ask"));
            case REFUSED:
                return new NotificationHint(reminding, Texts.of("status.notices.off"));
            default:
                return new NotificationHint(reminding, "");
        }
    }

    /** Empty if the person can do nothing about it. */
    private String action() {
        if (permission == Notifier.Permission.NOT_ASKED) {
            return Texts.of("remind.allow");
        }
        boolean mendable = permission == Notifier.Permission.REFUSED || permission == Notifier.Permission.INEXACT;
        return mendable ? Texts.of("remind.settings") : "";
    }

    private void act() {
        if (permission == Notifier.Permission.NOT_ASKED) {
            reminding.ask();
        } else {
            reminding.openSettings();
        }
    }

    /** Says it at the head of a page. */
    void show(Banner banner) {
        if (words.length() == 0) {
            banner.hide();
        } else if (action().length() == 0) {
            banner.show(Banner.Mood.INFO, words, null, null);
        } else {
            boolean silent = permission == Notifier.Permission.REFUSED;
            banner.show(silent ? Banner.Mood.ERROR : Banner.Mood.INFO, words, action(), this::act);
        }
    }

    /** Says it in a card of a page that is about something else; null if there is nothing to say. */
    Container card() {
        if (words.length() == 0) {
            return null;
        }
        Container card = Parts.box(
                "Card",
                Parts.text(words, "CardText"),
                Parts.button("notificationSettings", action(), "PlainButton", this::act));
        card.setName("notices");
        return card;
    }

    /** Says it in a sheet that sets a reminder, but for what the sheet will ask by itself. */
    void show(BottomSheet sheet) {
        if (permission == Notifier.Permission.NOT_ASKED || words.length() == 0) {
            return;
        }
        sheet.text(words);
        if (action().length() > 0) {
            sheet.item("notificationSettings", action(), FontImage.MATERIAL_SETTINGS, this::act);
        }
    }

    /** Says after a reminder was set that nobody will see it. False if somebody will. */
    boolean warn(Screen form) {
        if (permission != Notifier.Permission.REFUSED) {
            return false;
        }
        Toast.show(form, words, action(), this::act);
        return true;
    }
}
