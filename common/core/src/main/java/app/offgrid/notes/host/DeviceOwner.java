package app.offgrid.notes.host;

/** The device's own lock: its face, finger or code. */
public interface DeviceOwner {
    /** Where the outcome arrives, once, on any thread. */
    interface Answer {
        void ended(boolean recognised);
    }

    /** True if the device has a lock that a person has set up, and the app can ask for it. */
    boolean canBeRecognised();

    /**
     * Asks the person to pass the device's lock; returns at once. A question that is still open is never answered.
     *
     * @param reason shown to the person
     */
    void recognise(String reason, Answer answer);

    /** Keeps the app's screens out of the list of open apps from now on, where the platform can; or no longer. */
    void hideScreens(boolean hidden);
}
