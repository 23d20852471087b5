package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.Reminders;
import com.codename1.l10n.SimpleDateFormat;
import com.codename1.ui.Container;
import com.codename1.ui.Display;
import com.codename1.ui.FontImage;
import com.codename1.ui.layouts.GridLayout;
import com.codename1.ui.spinner.Picker;
import java.util.Date;

/** Sets, changes and removes the reminder of a note. */
@SuppressWarnings("JavaUtilDate") // the toolkit's picker has no other
final class ReminderSheet {
    private final Screen form;
    private final String noteId;
    private final Runnable changed;
    private final Reminders reminders;
    private final long now;

    /** @param changed runs after the reminder was set or removed */
    ReminderSheet(Screen form, String noteId, Runnable changed) {
        this.form = form;
        this.noteId = noteId;
        this.changed = changed;
        reminders = form.screens.model().reminders;
        now = form.screens.clock().now();
    }

    void show() {
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("remind.menu")).text(Texts.of("remind.only"));
        NotificationHint.ofReminders(form.screens.reminding).show(sheet);
        long later = ReminderTimes.laterToday(now);
        if (later > 0) {
            offer(sheet, "remindLater", "remind.later", FontImage.MATERIAL_TODAY, later);
        }
        offer(sheet, "remindTomorrow", "remind.tomorrow", FontImage.MATERIAL_WB_SUNNY, ReminderTimes.tomorrow(now));
        offer(sheet, "remindWeek", "remind.week", FontImage.MATERIAL_NEXT_WEEK, ReminderTimes.nextWeek(now));
        sheet.item("remindPick", Texts.of("remind.pick"), FontImage.MATERIAL_EVENT, this::pick);
        if (reminders.of(noteId) != null) {
            sheet.danger("remindRemove", Texts.of("remind.remove"), FontImage.MATERIAL_NOTIFICATIONS_OFF, this::remove);
        }
        sheet.show();
    }

    private void offer(BottomSheet sheet, String name, String key, char icon, long time) {
        sheet.item(
                name, Texts.of(key, ReminderTimes.words(time, now), ReminderTimes.clock(time)), icon, () -> set(time));
    }

    private void pick() {
        boolean ahead = reminders.of(noteId) != null && reminders.of(noteId).dueAt() > now;
        long start = ahead ? reminders.of(noteId).dueAt() : ReminderTimes.tomorrow(now);
        Picker day = picker("remindDay", "remind.pick.day", Display.PICKER_TYPE_DATE, start);
        Picker clock = picker("remindClock", "remind.pick.time", Display.PICKER_TYPE_TIME, start);
        boolean large = Theme.textScale() >= Theme.LARGE;
        Container both = new Container(large ? new GridLayout(2, 1) : new GridLayout(1, 2));
        both.add(day).add(clock);
        new BottomSheet(form)
                .title(Texts.of("remind.pick"))
                .part(both)
                .item("remindSet", Texts.of("remind.set"), FontImage.MATERIAL_CHECK, () -> setPicked(day, clock))
                .item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private static Picker picker(String name, String key, int type, long start) {
        Picker picker = new Picker();
        picker.setUIID("PickerField");
        picker.setType(type);
        picker.setShowMeridiem(false);
        if (type == Display.PICKER_TYPE_DATE) {
            picker.setDate(new Date(start));
            picker.setFormatter(new SimpleDateFormat(Texts.of("remind.day")) {
                /** In the language of the app, which may not be the device's. */
                @Override
                public String format(Object date) {
                    return Times.format("remind.day", ((Date) date).getTime());
                }
            });
        } else {
            picker.setTime(ReminderTimes.minuteOfDay(start));
        }
        picker.setName(name);
        picker.setAccessibilityText(Texts.of(key));
        return picker;
    }

    private void setPicked(Picker day, Picker clock) {
        set(ReminderTimes.join(day.getDate().getTime(), clock.getTime()));
    }

    private void set(long time) {
        if (time <= form.screens.clock().now()) {
            Toast.show(form, Texts.of("remind.past"));
            return;
        }
        boolean[] done = new boolean[1];
        if (form.screens.store(() -> done[0] = form.screens.reminding.set(noteId, time))) {
            changed.run();
            if (!done[0]) {
                Toast.show(form, Texts.of("remind.full"));
            } else if (!NotificationHint.ofReminders(form.screens.reminding).warn(form)) {
                Toast.show(form, Texts.of("remind.done", ReminderTimes.words(time, now)));
            }
        }
    }

    private void remove() {
        if (form.screens.store(() -> reminders.remove(noteId))) {
            changed.run();
            Toast.show(form, Texts.of("remind.removed"));
        }
    }
}
