package app.offgrid.notes.ui;

import app.offgrid.notes.store.Reminder;
import com.codename1.ui.Button;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;

/** The reminder of the note that is open: when it is, and the way to change it. Hidden if there is none. */
final class ReminderMark extends Button {
    private final Screen form;
    private final String noteId;
    /** What it shows, in one text; null before the first time. */
    private String look;

    ReminderMark(Screen form, String noteId) {
        this.form = form;
        this.noteId = noteId;
        setShouldLocalize(false);
        setName("reminder");
        setUIID("ReminderChip");
        addActionListener(event -> choose());
        refresh();
    }

    /**
     * A mark for a row of a list.
     *
     * @param silent nothing will be shown at its time
     */
    static Label label(Reminder reminder, long now, boolean silent) {
        boolean past = reminder.dueAt() <= now;
        Label label = Parts.label(ReminderTimes.words(reminder.dueAt(), now), past ? "ReminderPast" : "ReminderAhead");
        Parts.setIcon(label, icon(silent && !past), 2.4f);
        label.setGap(Parts.gap(label));
        label.setAccessibilityText(spoken(label.getText(), silent && !past));
        return label;
    }

    private static char icon(boolean silent) {
        return silent ? FontImage.MATERIAL_ALARM_OFF : FontImage.MATERIAL_ALARM;
    }

    private static String spoken(String time, boolean silent) {
        String mark = Texts.of("remind.mark", time);
        return silent ? mark + ". " + Texts.of("remind.off") : mark;
    }

    void choose() {
        new ReminderSheet(form, noteId, this::refresh).show();
    }

    void refresh() {
        Reminder reminder = form.screens.model().reminders.of(noteId);
        boolean shown = reminder != null;
        long now = form.screens.clock().now();
        boolean past = shown && reminder.dueAt() <= now;
        boolean silent = !past && form.screens.reminding.isSilent();
        String words = shown ? ReminderTimes.words(reminder.dueAt(), now) : "";
        String next = words + past + silent;
        if (next.equals(look)) {
            return;
        }
        look = next;
        setVisible(shown);
        setHidden(!shown);
        if (shown) {
            setUIID(past ? "ReminderChipPast" : "ReminderChip");
            setText(words);
            setGap(Parts.gap(this));
            Parts.setIcon(this, icon(silent), 2.6f);
            setAccessibilityText(spoken(getText(), silent));
        }
        form.revalidateLater();
    }
}
