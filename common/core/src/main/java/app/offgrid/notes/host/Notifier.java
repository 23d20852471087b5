package app.offgrid.notes.host;

/** The platform's notifications that come at a set time, be the app running or not. */
public interface Notifier {
    /**
     * Asks for a notification, in place of one of the same id.
     *
     * @param at milliseconds since the epoch, ahead of now
     */
    void schedule(String id, String title, String text, long at);

    /** Takes a notification back; nothing happens if there is none of this id. */
    void cancel(String id);
}
