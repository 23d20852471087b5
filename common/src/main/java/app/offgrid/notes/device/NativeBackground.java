package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/**
 * Time in the background, as far as the system gives any: it promises nothing of it. Not supported where an app runs for as
 * long as it is open.
 */
public interface NativeBackground extends NativeInterface {
    /**
     * Asks to be woken now and then while there is a network, from now on and after a restart of the device.
     *
     * @param minutes not more often than this; 0 for never again
     */
    void wakeEvery(int minutes);

    /** Asks to be woken once, as soon as there is a network. Does nothing where the system has no such thing. */
    void wakeSoon();

    /**
     * Asks for time to finish what is under way after the app was left. When the system wants it back, it says so by
     * {@link BackgroundCallback#expired}.
     *
     * @return what to give to {@link #end}; 0 if there is no such time, and nothing to end
     */
    int begin();

    /** The time is no longer needed. To be called once for every {@link #begin} that was not 0. */
    void end(int id);
}
