package app.offgrid.notes.device;

import android.Manifest;
import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;
import app.offgrid.notes.host.Notifier;
import com.codename1.impl.android.AndroidNativeUtil;
import com.codename1.impl.android.LifecycleListener;

/** NativeNotifier on Android: exact alarms where the system grants them, and channels of this app's own. */
public class NativeNotifierImpl {
    private static final String STORE = "offgrid-notice-leave";
    private static final String ASKED = "asked";
    /** The system's answer comes back under this number; nothing else of the app asks by it. */
    private static final int QUESTION = 7301;

    private static Taps taps;
    private static boolean waitsForAnswer;

    public NativeNotifierImpl() {
        synchronized (NativeNotifierImpl.class) {
            if (taps == null) {
                taps = new Taps();
                AndroidNativeUtil.addLifecycleListener(taps);
            }
        }
        taps.look();
    }

    public void describe(String scheduled, String news) {
        board().describe(scheduled, news);
    }

    public int capacity() {
        return NoticeAlarms.CAPACITY;
    }

    public void schedule(String id, String title, String text, long at) {
        alarms().schedule(new Notice(id, at, title, text));
    }

    public void show(String id, String title, String text) {
        board().show(NoticeBoard.NEWS, new Notice(id, NoticeAlarms.clock.now(), title, text));
    }

    public void cancel(String id) {
        alarms().cancel(id);
        board().remove(id);
    }

    public int permission() {
        return state().ordinal();
    }

    private static Notifier.Permission state() {
        if (mustBeAsked()) {
            return leave().getBoolean(ASKED, false) ? Notifier.Permission.REFUSED : Notifier.Permission.NOT_ASKED;
        }
        if (!board().isAllowed()) {
            return Notifier.Permission.REFUSED;
        }
        return alarms().areExact() ? Notifier.Permission.GRANTED : Notifier.Permission.INEXACT;
    }

    /** From Android 13 on nothing is shown until the person has said yes. */
    private static boolean mustBeAsked() {
        return Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
                && context().checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS)
                        != PackageManager.PERMISSION_GRANTED;
    }

    public void ask() {
        final Activity activity = AndroidNativeUtil.getActivity();
        if (activity == null || !mustBeAsked()) {
            NotifierCallback.answered();
            return;
        }
        leave().edit().putBoolean(ASKED, true).apply();
        activity.runOnUiThread(new Runnable() {
            @Override
            public void run() {
                waitsForAnswer = true;
                activity.requestPermissions(new String[] {Manifest.permission.POST_NOTIFICATIONS}, QUESTION);
            }
        });
    }

    public void openSettings() {
        Intent page;
        if (state() == Notifier.Permission.INEXACT && Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            page = new Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, ofThisApp());
        } else if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            page = new Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                    .putExtra(Settings.EXTRA_APP_PACKAGE, context().getPackageName());
        } else {
            page = new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, ofThisApp());
        }
        if (!start(page)) {
            start(new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, ofThisApp()));
        }
    }

    private static Uri ofThisApp() {
        return Uri.fromParts("package", context().getPackageName(), null);
    }

    private static boolean start(Intent page) {
        try {
            context().startActivity(page.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
            return true;
        } catch (ActivityNotFoundException notOnThisDevice) {
            return false;
        }
    }

    public boolean isSupported() {
        return true;
    }

    private static NoticeAlarms alarms() {
        return NoticeAlarms.of(context());
    }

    private static NoticeBoard board() {
        return new NoticeBoard(context());
    }

    private static SharedPreferences leave() {
        return context().getSharedPreferences(STORE, Context.MODE_PRIVATE);
    }

    private static Context context() {
        return AndroidNativeUtil.getContext().getApplicationContext();
    }

    /** Sees by which intent the activity comes to the front, and that the system's question is over. */
    private static final class Taps implements LifecycleListener {
        /** Later, when the activity has come to the front: a new one starts the toolkit again only after this. */
        @Override
        public void onResume() {
            new Handler(Looper.getMainLooper()).post(new Runnable() {
                @Override
                public void run() {
                    look();
                    if (waitsForAnswer) {
                        waitsForAnswer = false;
                        NotifierCallback.answered();
                    }
                }
            });
        }

        /** Reports a tap once. Whoever comes from the list of recent apps brings the old intent along and has tapped nothing. */
        void look() {
            Activity activity = AndroidNativeUtil.getActivity();
            Intent intent = activity == null ? null : activity.getIntent();
            if (intent == null || (intent.getFlags() & Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) != 0) {
                return;
            }
            String opened = intent.getStringExtra(NoticeBoard.OPENED);
            if (opened != null) {
                intent.removeExtra(NoticeBoard.OPENED);
                NotifierCallback.opened(opened);
            }
        }

        @Override
        public void onCreate(Bundle savedInstanceState) {
            // the intent is looked at when the activity comes to the front
        }

        @Override
        public void onPause() {
            // nothing to look at
        }

        @Override
        public void onDestroy() {
            // the next activity is looked at as well
        }

        @Override
        public void onSaveInstanceState(Bundle state) {
            // nothing to keep
        }

        @Override
        public void onLowMemory() {
            // nothing to free
        }
    }
}
