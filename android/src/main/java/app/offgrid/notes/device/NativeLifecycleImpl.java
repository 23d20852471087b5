package app.offgrid.notes.device;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import com.codename1.impl.android.AndroidNativeUtil;
import com.codename1.impl.android.CodenameOneActivity;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * NativeLifecycle on Android: the app is in front while any of its activities is started. One that lies behind a question of
 * the system (a permission) still is.
 */
public class NativeLifecycleImpl {
    private static Activities activities;

    public void watch() {
        synchronized (NativeLifecycleImpl.class) {
            if (activities == null) {
                activities = new Activities(AndroidNativeUtil.getActivity());
                Application app = (Application)
                        AndroidNativeUtil.getContext().getApplicationContext();
                app.registerActivityLifecycleCallbacks(activities);
            }
        }
    }

    public boolean isInFront() {
        synchronized (NativeLifecycleImpl.class) {
            return activities != null && activities.isInFront();
        }
    }

    public boolean isSupported() {
        return true;
    }

    /** Those that are started. Called on the main thread. */
    private static final class Activities implements Application.ActivityLifecycleCallbacks {
        private final Set<Activity> started = Collections.newSetFromMap(new WeakHashMap<Activity, Boolean>());
        private boolean inFront;

        /** @param first the activity that has started the app, or null */
        Activities(Activity first) {
            if (first instanceof CodenameOneActivity && !((CodenameOneActivity) first).isBackground()) {
                started.add(first);
                inFront = true;
            }
        }

        synchronized boolean isInFront() {
            return inFront;
        }

        @Override
        public void onActivityStarted(Activity activity) {
            synchronized (this) {
                started.add(activity);
                if (inFront) {
                    return;
                }
                inFront = true;
            }
            LifecycleCallback.returned();
        }

        /** The one that takes the place of an activity whose look or language has changed is started at once. */
        @Override
        public void onActivityStopped(Activity activity) {
            synchronized (this) {
                started.remove(activity);
                if (!inFront || !started.isEmpty() || activity.isChangingConfigurations()) {
                    return;
                }
                inFront = false;
            }
            LifecycleCallback.left(true);
        }

        @Override
        public void onActivityCreated(Activity activity, Bundle state) {
            // in front once it is started
        }

        @Override
        public void onActivityResumed(Activity activity) {
            // was in front before
        }

        @Override
        public void onActivityPaused(Activity activity) {
            // still seen behind a question of the system
        }

        @Override
        public void onActivitySaveInstanceState(Activity activity, Bundle state) {
            // the database has everything
        }

        @Override
        public void onActivityDestroyed(Activity activity) {
            // was stopped before
        }
    }
}
