package app.offgrid.notes.host;

/**
 * The platform's notifications, which come at a set time or at once, be the app running or not. May be called from any
 * thread, also in a process without forms.
 */
public interface Notifier {
    /** What may be shown, as the person and the system have it now. */
    enum Permission {
        /** This platform shows none once the app is closed. */
        NONE,
        /** Nobody was asked yet; nothing is shown until then. */
        NOT_ASKED,
        /** The person wants none; only the system's settings change that. */
        REFUSED,
        /** They are shown, but those at a set time may come late: the system wants the person's leave for exact times. */
        INEXACT,
        /** They are shown, and on time. */
        GRANTED
    }

    /**
     * Says what the system's settings are to call the two kinds of notifications, in the person's language. Comes before the
     * first notification; the platform remembers it.
     *
     * @param scheduled those at a set time
     * @param news those that are shown at once
     */
    void describe(String scheduled, String news);

    /** Most notifications at a set time that the platform holds at once; at least 1. */
    int capacity();

    /**
     * Asks for a notification at a set time, in place of one of the same id that was asked for. It comes after a restart of
     * the device too.
     *
     * @param id names the note that a tap opens, see {@code notebook.Reminders}
     * @param at milliseconds since the epoch; what is past is shown at once
     */
    void schedule(String id, String title, String text, long at);

    /** Shows a notification now, in place of one of the same id; nothing happens without permission. */
    void show(String id, String title, String text);

    /** Takes a notification back, be it still to come or shown; nothing happens if there is none of this id. */
    void cancel(String id);

    /** What may be shown now. Quick enough to ask at each return to the app. */
    Permission permission();

    /**
     * Asks the person, by the system's own question, which comes once at the most. Needs the app in front.
     *
     * @param answered runs on any thread once the answer is known, whatever it is; at once if there is nothing to ask
     */
    void ask(Runnable answered);

    /** Opens the page of the system's settings that {@link #permission} calls for. */
    void openSettings();
}
