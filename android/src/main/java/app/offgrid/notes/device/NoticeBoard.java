package app.offgrid.notes.device;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Build;

/**
 * The notifications that are shown, and the two channels that a person sees in the system's settings. Everything but the
 * channel's name is hidden on a locked device that hides private content.
 */
final class NoticeBoard {
    /** The channel of reminders: heard, and seen above whatever is open. */
    static final String SCHEDULED = "reminders";
    /** The channel of notifications about the sync: neither heard nor in the way. */
    static final String NEWS = "sync";
    /** The extra of the activity's intent with the id of what was tapped. */
    static final String OPENED = "app.offgrid.notes.opened";

    private static final String NAMES = "offgrid-notice-names";
    /** Notifications are told apart by their tag; the number is the same for all. */
    private static final int NUMBER = 1;

    private final Context context;

    NoticeBoard(Context context) {
        this.context = context.getApplicationContext();
    }

    /** What the channels are called from now on. */
    void describe(String scheduled, String news) {
        names().edit().putString(SCHEDULED, scheduled).putString(NEWS, news).apply();
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            renameChannel(SCHEDULED);
            renameChannel(NEWS);
        }
    }

    private void renameChannel(String channel) {
        if (manager().getNotificationChannel(channel) != null) {
            makeChannel(channel);
        }
    }

    /** True unless the person has turned off the app's notifications, or the channel of reminders. */
    boolean isAllowed() {
        if (!manager().areNotificationsEnabled()) {
            return false;
        }
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.O) {
            return true;
        }
        NotificationChannel channel = manager().getNotificationChannel(SCHEDULED);
        return channel == null || channel.getImportance() != NotificationManager.IMPORTANCE_NONE;
    }

    /** Shows the notification now; nothing happens if the person wants none. */
    void show(String channel, Notice notice) {
        Notification publicVersion = builder(channel)
                .setContentTitle(appName())
                .setContentText(name(channel))
                .build();
        Notification shown = builder(channel)
                .setContentTitle(notice.title)
                .setContentText(notice.text)
                .setContentIntent(opening(notice.id))
                .setWhen(notice.at)
                .setShowWhen(true)
                .setAutoCancel(true)
                .setVisibility(Notification.VISIBILITY_PRIVATE)
                .setPublicVersion(publicVersion)
                .build();
        manager().notify(notice.id, NUMBER, shown);
    }

    void remove(String id) {
        manager().cancel(id, NUMBER);
    }

    @SuppressWarnings("deprecation") // before Android 8 there are no channels, and the notification has it all
    private Notification.Builder builder(String channel) {
        Notification.Builder builder;
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            makeChannel(channel);
            builder = new Notification.Builder(context, channel);
        } else {
            builder = new Notification.Builder(context);
            if (channel.equals(SCHEDULED)) {
                builder.setPriority(Notification.PRIORITY_HIGH).setDefaults(Notification.DEFAULT_SOUND | Notification.DEFAULT_LIGHTS);
            }
        }
        String category = channel.equals(SCHEDULED) ? Notification.CATEGORY_REMINDER : Notification.CATEGORY_STATUS;
        return builder.setSmallIcon(icon()).setCategory(category);
    }

    /** Makes it or, if it is there, renames it; what a person has set for it stays. */
    private void makeChannel(String id) {
        boolean loud = id.equals(SCHEDULED);
        int importance = loud ? NotificationManager.IMPORTANCE_HIGH : NotificationManager.IMPORTANCE_LOW;
        NotificationChannel channel = new NotificationChannel(id, name(id), importance);
        channel.enableVibration(loud);
        channel.setLockscreenVisibility(Notification.VISIBILITY_PRIVATE);
        manager().createNotificationChannel(channel);
    }

    private String name(String channel) {
        return names().getString(channel, appName());
    }

    private String appName() {
        return context.getApplicationInfo().loadLabel(context.getPackageManager()).toString();
    }

    private int icon() {
        int silhouette =
                context.getResources().getIdentifier("ic_stat_notify", "drawable", context.getPackageName());
        return silhouette == 0 ? android.R.drawable.ic_popup_reminder : silhouette;
    }

    /** Opens the app, new or running, with the note; what lies above it in its task is closed. */
    private PendingIntent opening(String id) {
        Intent launcher = context.getPackageManager().getLaunchIntentForPackage(context.getPackageName());
        Intent intent = new Intent(Intent.ACTION_VIEW, NoticeAlarms.uri(id))
                .setComponent(launcher.getComponent())
                .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK
                        | Intent.FLAG_ACTIVITY_CLEAR_TOP
                        | Intent.FLAG_ACTIVITY_SINGLE_TOP);
        intent.putExtra(OPENED, id);
        return PendingIntent.getActivity(
                context, 0, intent, PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }

    private SharedPreferences names() {
        return context.getSharedPreferences(NAMES, Context.MODE_PRIVATE);
    }

    private NotificationManager manager() {
        return (NotificationManager) context.getSystemService(Context.NOTIFICATION_SERVICE);
    }
}
