package app.offgrid.server;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings that are numbers and lengths of time, all of them, with what each may be. Micronaut reads them; here they are
 * looked at before anything is opened, so that a wrong one is named at once and not when it is first needed.
 */
final class LimitSettings {
    /** As Micronaut reads it: 100ms, 20s, 15m, 90d. */
    private static final Pattern TIME = Pattern.compile("0*[1-9][0-9]{0,8}(ms|s|m|h|d)");

    private static final Map<String, Kind> ALL = all();

    private LimitSettings() {}

    /** What a setting may be. */
    private enum Kind {
        COUNT("a whole number from 1 to " + Integer.MAX_VALUE) {
            @Override
            boolean holds(String text) {
                return isWithin(text, 1, Integer.MAX_VALUE);
            }
        },
        COUNT_OR_USUAL("a whole number from 0 to " + Integer.MAX_VALUE + ", 0 for what is usual") {
            @Override
            boolean holds(String text) {
                return isWithin(text, 0, Integer.MAX_VALUE);
            }
        },
        BYTES_OR_USUAL("a whole number of bytes, 0 for what is usual") {
            @Override
            boolean holds(String text) {
                return isWithin(text, 0, Long.MAX_VALUE);
            }
        },
        TIME_SPAN("a length of time such as 100ms, 20s, 15m or 90d") {
            @Override
            boolean holds(String text) {
                return TIME.matcher(text).matches() || isIsoTime(text);
            }
        };

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        abstract boolean holds(String text);
    }

    private static Map<String, Kind> all() {
        Map<String, Kind> all = new LinkedHashMap<>();
        all.put("OFFGRID_EDGE_MEMORY", Kind.BYTES_OR_USUAL);
        all.put("OFFGRID_EDGE_CONNECTIONS", Kind.COUNT_OR_USUAL);
        all.put("OFFGRID_EDGE_CONNECTIONS_PER_ADDRESS", Kind.COUNT);
        all.put("OFFGRID_EDGE_HEADER_TIME", Kind.TIME_SPAN);
        all.put("OFFGRID_EDGE_IDLE_TIME", Kind.TIME_SPAN);
        all.put("OFFGRID_EDGE_GRACE", Kind.TIME_SPAN);
        all.put("OFFGRID_EDGE_BYTES_PER_SECOND", Kind.COUNT);
        all.put("OFFGRID_EDGE_SHUTDOWN", Kind.TIME_SPAN);
        for (String limit : new String[] {
            "REGISTRATION_BURST", "REGISTRATIONS_PER_HOUR", "LOGIN_BURST", "LOGINS_PER_MINUTE",
            "GUESS_BURST", "GUESSES_PER_HOUR", "LOGIN_FAILURE_BURST", "LOGIN_FAILURES_PER_MINUTE",
            "REFRESH_BURST", "REFRESHES_PER_MINUTE", "STRANGER_BURST", "STRANGERS_PER_MINUTE",
            "SYNC_BURST", "SYNCS_PER_MINUTE"
        }) {
            all.put("OFFGRID_RATE_LIMITS_" + limit, Kind.COUNT);
        }
        all.put("OFFGRID_SYNC_NOTES_PER_ACCOUNT", Kind.COUNT);
        all.put("OFFGRID_SYNC_RETENTION", Kind.TIME_SPAN);
        all.put("OFFGRID_SYNC_WAITERS", Kind.COUNT);
        all.put("OFFGRID_SYNC_WAITERS_PER_ACCOUNT", Kind.COUNT);
        all.put("OFFGRID_SYNC_POLL_INTERVAL", Kind.TIME_SPAN);
        all.put("OFFGRID_TOKENS_ACCESS", Kind.TIME_SPAN);
        all.put("OFFGRID_TOKENS_REFRESH", Kind.TIME_SPAN);
        all.put("OFFGRID_TOKENS_ENDED_POLL", Kind.TIME_SPAN);
        all.put("OFFGRID_TOKENS_FAMILIES_PER_ACCOUNT", Kind.COUNT);
        return Collections.unmodifiableMap(all);
    }

    /** The names of all of them, as variables of the environment. */
    static Iterable<String> names() {
        return ALL.keySet();
    }

    /**
     * Looks at those that are set to something.
     *
     * @throws StartException that names the first wrong one and what it may be
     */
    static void check(Map<String, String> environment) {
        ALL.forEach((name, kind) -> {
            String text = environment.getOrDefault(name, "");
            if (!text.isBlank() && !kind.holds(text)) {
                throw new StartException(
                        ExitStatus.SETTING, name + " is \"" + text + "\"; it must be " + kind.words + ".");
            }
        });
    }

    private static boolean isWithin(String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            return number >= min && number <= max;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static boolean isIsoTime(String text) {
        try {
            Duration time = Duration.parse(text);
            return !time.isNegative() && !time.isZero();
        } catch (DateTimeParseException | ArithmeticException noTime) {
            return false;
        }
    }
}
