package app.offgrid.notes.ui;

import app.offgrid.notes.store.Reminder;
import com.codename1.ui.Button;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;

/** The reminder of the note that is open: when it is, and the way to change it. Hidden if there is none. */
final class ReminderMark extends Button {
    private final Screen form;
    private final String noteId;

    ReminderMark(Screen form, String noteId) {
        this.form = form;
        this.noteId = noteId;
        setShouldLocalize(false);
        setName("reminder");
        setUIID("ReminderChip");
        addActionListener(event -> choose());
        refresh();
    }

    /** A mark for a row of a list. */
    static Label label(Reminder reminder, long now) {
        boolean past = reminder.dueAt() <= now;
        Label label = Parts.label(ReminderTimes.words(reminder.dueAt(), now), past ? "ReminderPast" : "ReminderAhead");
        Parts.setIcon(label, FontImage.MATERIAL_ALARM, 2.4f);
        label.setGap(Parts.gap(label));
        label.setAccessibilityText(Texts.of("remind.mark", label.getText()));
        return label;
    }

    void choose() {
        new ReminderSheet(form, noteId, this::refresh).show();
    }

    private void refresh() {
        Reminder reminder = form.screens.model().reminders.of(noteId);
        boolean shown = reminder != null;
        setVisible(shown);
        setHidden(!shown);
        if (shown) {
            long now = form.screens.clock().now();
            boolean past = reminder.dueAt() <= now;
            setUIID(past ? "ReminderChipPast" : "ReminderChip");
            setText(ReminderTimes.words(reminder.dueAt(), now));
            setGap(Parts.gap(this));
            Parts.setIcon(this, FontImage.MATERIAL_ALARM, 2.6f);
            setAccessibilityText(Texts.of("remind.mark", getText()));
        }
        form.revalidateLater();
    }
}
