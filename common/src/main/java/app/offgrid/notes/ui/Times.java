package app.offgrid.notes.ui;

import com.codename1.l10n.SimpleDateFormat;
import com.codename1.util.StringUtil;
import java.util.Calendar;
import java.util.Date;

/** Times in the words of people, in the device's time zone. */
@SuppressWarnings("JavaUtilDate") // phones have no java.time
final class Times {
    private static final long MINUTE = 60000;
    private static final long DAY = 24 * 60 * MINUTE;

    private Times() {}

    /** Short, for lists: "Just now", "5 min ago", "10:04", "Yesterday", "Mon", "3 Mar", "3 Mar 2024". */
    static String brief(long time, long now) {
        long age = now - time;
        if (age < MINUTE && age > -MINUTE) {
            return Texts.of("time.now");
        }
        if (age > 0 && age < 60 * MINUTE) {
            return Texts.count("time.minutes", (int) (age / MINUTE));
        }
        int days = daysBetween(time, now);
        if (days == 0) {
            return format("time.clock", time);
        }
        if (days == 1) {
            return Texts.of("time.yesterday");
        }
        if (days > 1 && days < 7) {
            return format("time.weekday", time);
        }
        return format(sameYear(time, now) ? "time.day" : "time.year", time);
    }

    /** For the middle of a sentence: "today at 10:04", "yesterday at 23:10", "3 Mar at 08:00". */
    static String exact(long time, long now) {
        String clock = format("time.clock", time);
        int days = daysBetween(time, now);
        if (days == 0) {
            return Texts.of("time.today", clock);
        }
        if (days == 1) {
            return Texts.of("time.yesterdayAt", clock);
        }
        return Texts.of("time.at", format(sameYear(time, now) ? "time.day" : "time.year", time), clock);
    }

    /** A time by a pattern of the bundle. */
    static String format(String pattern, long time) {
        Calendar day = Calendar.getInstance();
        day.setTime(new Date(time));
        // The device names months and days in its own language, which may not be the app's.
        String month = Texts.words("time.months").get(day.get(Calendar.MONTH));
        String weekday = Texts.words("time.weekdays").get(day.get(Calendar.DAY_OF_WEEK) - 1);
        String named = StringUtil.replaceAll(Texts.of(pattern), "MMM", "'" + month + "'");
        return new SimpleDateFormat(StringUtil.replaceAll(named, "EEE", "'" + weekday + "'")).format(new Date(time));
    }

    /** Midnights from the one time to the other; negative for a time ahead. */
    private static int daysBetween(long time, long now) {
        // Half a day more, since a day may have 23 or 25 hours.
        return (int) Math.floor((midnight(now) - midnight(time) + DAY / 2) / (double) DAY);
    }

    private static long midnight(long time) {
        Calendar day = Calendar.getInstance();
        day.setTime(new Date(time));
        day.set(Calendar.HOUR_OF_DAY, 0);
        day.set(Calendar.MINUTE, 0);
        day.set(Calendar.SECOND, 0);
        day.set(Calendar.MILLISECOND, 0);
        return day.getTime().getTime();
    }

    private static boolean sameYear(long one, long other) {
        return yearOf(one) == yearOf(other);
    }

    private static int yearOf(long time) {
        Calendar day = Calendar.getInstance();
        day.setTime(new Date(time));
        return day.get(Calendar.YEAR);
    }
}
