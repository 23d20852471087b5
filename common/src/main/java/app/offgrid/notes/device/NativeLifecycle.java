package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/**
 * Whether a person has the app before them, as the system sees it. The toolkit's own word is not enough: on Android it says
 * nothing while the app waits for another one that it has opened, and on iOS a process that was started in the background
 * looks like a launch, and the person's coming after it like nothing at all. Not supported where the toolkit is right.
 */
public interface NativeLifecycle extends NativeInterface {
    /** Calls {@link LifecycleCallback} from now on. Called once, from the event thread, at the first sign of life. */
    void watch();

    /**
     * False from the moment the app is left until somebody comes back, and in a process that was started in the background.
     * A screen that the system makes again (turned, in another look) leaves nothing. To be asked after {@link #watch}.
     */
    boolean isInFront();
}
