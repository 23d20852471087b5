package app.offgrid.notes.ui;

import java.util.Calendar;
import java.util.Date;

/** The times that are offered for a reminder, and a reminder's time in words; in the device's time zone. */
@SuppressWarnings("JavaUtilDate") // phones have no java.time
final class ReminderTimes {
    private static final long HOUR = 3600000;
    private static final int MORNING = 9;

    private ReminderTimes() {}

    /** In three hours or a little more, at a full hour; -1 if that would be another day. */
    static long laterToday(long now) {
        long later = at(now + 4 * HOUR, minuteOfDay(now + 4 * HOUR) / 60);
        return days(now, later) == 0 ? later : -1;
    }

    static long tomorrow(long now) {
        return morningAfter(now, 1);
    }

    /** The morning of the Monday to come. */
    static long nextWeek(long now) {
        Calendar today = Calendar.getInstance();
        today.setTime(new Date(now));
        int passed = (today.get(Calendar.DAY_OF_WEEK) - Calendar.MONDAY + 7) % 7;
        return morningAfter(now, 7 - passed);
    }

    /** From noon to noon is within an hour of whole days, however long the days are. */
    private static long morningAfter(long now, int days) {
        return at(at(now, 12) + days * 24L * HOUR, MORNING);
    }

    /** A day with the clock at so many minutes after midnight. */
    static long join(long day, int minuteOfDay) {
        return at(day, minuteOfDay / 60) + minuteOfDay % 60 * 60000L;
    }

    static int minuteOfDay(long time) {
        Calendar day = Calendar.getInstance();
        day.setTime(new Date(time));
        return day.get(Calendar.HOUR_OF_DAY) * 60 + day.get(Calendar.MINUTE);
    }

    private static long at(long time, int hour) {
        Calendar day = Calendar.getInstance();
        day.setTime(new Date(time));
        day.set(Calendar.HOUR_OF_DAY, hour);
        day.set(Calendar.MINUTE, 0);
        day.set(Calendar.SECOND, 0);
        day.set(Calendar.MILLISECOND, 0);
        return day.getTime().getTime();
    }

    private static int days(long from, long to) {
        long span = at(to, 12) - at(from, 12);
        return (int) Math.floor((span + 12 * HOUR) / (24.0 * HOUR));
    }

    /** "Today, 18:00", "Tomorrow, 09:00", "Mon, 30 Nov, 09:00". */
    static String words(long time, long now) {
        String clock = clock(time);
        int days = days(now, time);
        if (days == 0) {
            return Texts.of("remind.on.today", clock);
        }
        if (days == 1) {
            return Texts.of("remind.on.tomorrow", clock);
        }
        String day = Times.format(days > -300 && days < 300 ? "remind.day" : "time.year", time);
        return Texts.of("remind.on.day", day, clock);
    }

    /** "18:00". */
    static String clock(long time) {
        return Times.format("time.clock", time);
    }
}
