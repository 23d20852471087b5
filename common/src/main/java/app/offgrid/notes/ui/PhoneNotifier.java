package app.offgrid.notes.ui;

import app.offgrid.notes.host.Notifier;
import com.codename1.notifications.LocalNotification;
import com.codename1.ui.Display;

/** Notifications by the phone. A desktop has none: there {@link Reminding} tells for as long as the app is open. */
public final class PhoneNotifier implements Notifier {
    @Override
    public void schedule(String id, String title, String text, long at) {
        LocalNotification notification = new LocalNotification();
        notification.setId(id);
        notification.setAlertTitle(title);
        notification.setAlertBody(text);
        Display.getInstance().scheduleLocalNotification(notification, at, LocalNotification.REPEAT_NONE);
    }

    @Override
    public void cancel(String id) {
        Display.getInstance().cancelLocalNotification(id);
    }
}
