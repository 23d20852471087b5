package app.offgrid.notes.ui;

import app.offgrid.notes.store.Reminder;
import com.codename1.ui.Button;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.BoxLayout;

/** The reminders of this device, those to come and those that have come. */
final class RemindersForm extends Screen {
    private final Container page;

    RemindersForm(Screens screens) {
        super(screens, "Reminders", Texts.of("remind.title"));
        addBack(screens::back);
        page = addPage();
        fill();
    }

    private void fill() {
        page.removeAll();
        page.add(Parts.text(Texts.of("remind.only"), "PageNote"));
        Banner hint = new Banner();
        page.add(hint);
        NotificationHint.ofReminders(screens.reminding).show(hint);
        long now = screens.clock().now();
        addAll("remind.ahead", false, now);
        addAll("remind.gone", true, now);
        if (screens.model().reminders.list().isEmpty()) {
            page.add(Parts.box(
                    "Empty",
                    Parts.icon(FontImage.MATERIAL_NOTIFICATIONS_NONE, "EmptyIcon", 12),
                    Parts.text(Texts.of("remind.none.title"), "EmptyTitle"),
                    Parts.text(Texts.of("remind.none.text"), "EmptyText")));
        }
        revalidateLater();
    }

    private void addAll(String key, boolean past, long now) {
        Container card = Parts.box("Card");
        for (Reminder reminder : screens.model().reminders.list()) {
            if (reminder.dueAt() <= now == past) {
                card.add(row(reminder, now));
            }
        }
        if (card.getComponentCount() > 0) {
            page.add(Parts.label(Texts.of(key), "SectionTitle"));
            page.add(card);
        }
    }

    private Container row(Reminder reminder, long now) {
        String name = Reminding.nameOf(reminder);
        Button open = Parts.button(
                "open-" + reminder.noteId(), name, "ReminderTitle", () -> screens.openNote(reminder.noteId()));
        open.setAccessibilityText(name + ". " + ReminderTimes.words(reminder.dueAt(), now));
        Container when = new Container(BoxLayout.x(), "ReminderWhen");
        when.add(ReminderMark.label(reminder, now, screens.reminding.isSilent()));
        Container words = Parts.box("ReminderWords", open, when);
        words.setLeadComponent(open);
        Button remove = Parts.iconButton(
                "remove-" + reminder.noteId(), Texts.of("remind.remove"), FontImage.MATERIAL_CLOSE, () -> {
                    if (screens.store(() -> screens.model().reminders.remove(reminder.noteId()))) {
                        fill();
                    }
                });
        return Parts.row(words, remove);
    }

    @Override
    void notesChanged() {
        fill();
    }

    @Override
    Screen again() {
        return new RemindersForm(screens);
    }
}
