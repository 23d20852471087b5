package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/**
 * The platform's notifications. Taps and answers come to {@link NotifierCallback}. Later versions of the toolkit have this
 * as {@code Display.requestNotificationPermission} and {@code scheduleLocalNotification}.
 */
public interface NativeNotifier extends NativeInterface {
    /** @see app.offgrid.notes.host.Notifier#describe */
    void describe(String scheduled, String news);

    /** @see app.offgrid.notes.host.Notifier#capacity */
    int capacity();

    /** @see app.offgrid.notes.host.Notifier#schedule */
    void schedule(String id, String title, String text, long at);

    /** @see app.offgrid.notes.host.Notifier#show */
    void show(String id, String title, String text);

    /** @see app.offgrid.notes.host.Notifier#cancel */
    void cancel(String id);

    /** The ordinal of {@link app.offgrid.notes.host.Notifier.Permission}. */
    int permission();

    /** Asks the person; {@link NotifierCallback#answered} is called in any case. Returns at once. */
    void ask();

    /** @see app.offgrid.notes.host.Notifier#openSettings */
    void openSettings();
}
