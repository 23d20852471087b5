package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/** What the platform has for a lock of the app's screens: its own way to recognise a person, and a stopwatch. */
public interface NativeLock extends NativeInterface {
    /** True if this device has a lock of its own (face, finger, code) that a person has set up. */
    boolean canRecognise();

    /** Asks the person to pass the device's lock; the outcome comes to {@link LockCallback}. Returns at once. */
    void recognise(String reason);

    /** While true, the platform shows nothing of the app among the open apps, where it can; screenshots too go then. */
    void hide(boolean hidden);

    /** Milliseconds since a fixed moment, counting on while the device sleeps; setting the clock changes nothing. */
    long uptime();
}
