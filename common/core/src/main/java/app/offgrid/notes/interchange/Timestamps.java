package app.offgrid.notes.interchange;

/** Moments as text (ISO 8601 in its common forms, RFC 3339, Evernote's basic form) and back; proleptic Gregorian, UTC. */
final class Timestamps {
    private static final long DAY = 24L * 60 * 60 * 1000;

    private Timestamps() {}

    /**
     * Reads a moment; a time without a zone counts as UTC.
     *
     * @return milliseconds since the epoch, or null if the text is no moment
     */
    static Long parse(String text) {
        Scan scan = new Scan(text.trim());
        int year = scan.digits(4);
        scan.skip('-');
        int month = scan.digits(2);
        scan.skip('-');
        int day = scan.digits(2);
        long millis = 0;
        if (!scan.isAtEnd() && (scan.skip('T') || scan.skip('t') || scan.skip(' '))) {
            millis = time(scan);
        }
        boolean valid = scan.good && scan.isAtEnd() && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return valid ? Long.valueOf(daysFromCivil(year, month, day) * DAY + millis) : null;
    }

    private static long time(Scan scan) {
        long hours = scan.digits(2);
        scan.skip(':');
        long minutes = scan.digits(2);
        long seconds = 0;
        long fraction = 0;
        if (scan.skip(':') || scan.isDigit()) {
            seconds = scan.digits(2);
            if (scan.skip('.') || scan.skip(',')) {
                fraction = scan.milliseconds();
            }
        }
        scan.skip(' ');
        long offset = scan.skip('Z') || scan.skip('z') ? 0 : zone(scan);
        scan.good &= hours < 25 && minutes < 60 && seconds < 61;
        return ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + fraction;
    }

    private static long zone(Scan scan) {
        int sign = scan.skip('+') ? 1 : scan.skip('-') ? -1 : 0;
        if (sign == 0) {
            return 0;
        }
        long hours = scan.digits(2);
        scan.skip(':');
        return sign * (hours * 60 + (scan.isDigit() ? scan.digits(2) : 0));
    }

    /** The moment as {@code 2026-11-23T04:05:06.789Z}. */
    static String format(long millis) {
        long days = floorDiv(millis, DAY);
        long rest = millis - days * DAY;
        // From days to a date: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
        long z = days + 719468;
        long era = floorDiv(z, 146097);
        long dayOfEra = z - era * 146097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long mp = (5 * dayOfYear + 2) / 153;
        long month = mp < 10 ? mp + 3 : mp - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfYear - (153 * mp + 2) / 5 + 1, 2) + "T"
                + padded(rest / 3600000, 2) + ":" + padded(rest / 60000 % 60, 2) + ":" + padded(rest / 1000 % 60, 2)
                + "."
                + padded(rest % 1000, 3) + "Z";
    }

    /** True if {@link #format} gives what {@link #parse} reads: the years 0 to 9999. */
    static boolean isPrintable(long millis) {
        return millis >= daysFromCivil(0, 1, 1) * DAY && millis < daysFromCivil(10000, 1, 1) * DAY;
    }

    private static long daysFromCivil(long year, long month, long day) {
        long y = month <= 2 ? year - 1 : year;
        long era = floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    }

    private static long floorDiv(long a, long b) {
        return (a >= 0 ? a : a - b + 1) / b;
    }

    private static String padded(long number, int digits) {
        StringBuilder text = new StringBuilder().append(number);
        while (text.length() < digits) {
            text.insert(0, "0");
        }
        return text.toString();
    }

    /** Reads from left to right; what is not as expected makes it bad. */
    private static final class Scan {
        private final String text;
        private int at;
        private boolean good = true;

        Scan(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        boolean isDigit() {
            return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        boolean skip(char c) {
            boolean found = at < text.length() && text.charAt(at) == c;
            at += found ? 1 : 0;
            return found;
        }

        int digits(int count) {
            int value = 0;
            for (int i = 0; i < count; i++) {
                good &= isDigit();
                value = isDigit() ? value * 10 + text.charAt(at++) - '0' : value;
            }
            return value;
        }

        long milliseconds() {
            long value = 0;
            int count = 0;
            for (; isDigit(); at++, count++) {
                value = count < 3 ? value * 10 + text.charAt(at) - '0' : value;
            }
            good &= count > 0;
            for (int i = count; i < 3; i++) {
                value *= 10;
            }
            return value;
        }
    }
}
