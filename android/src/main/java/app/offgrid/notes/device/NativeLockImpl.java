package app.offgrid.notes.device;

import android.app.Activity;
import android.app.KeyguardManager;
import android.content.Context;
import android.content.Intent;
import android.os.SystemClock;
import android.view.WindowManager;
import com.codename1.impl.android.AndroidNativeUtil;
import com.codename1.impl.android.CodenameOneActivity;
import com.codename1.impl.android.IntentResultListener;

/**
 * NativeLock on Android: the system's own question for the device's lock, which takes face and finger where the device has
 * them and the code else, on every version that this app runs on.
 */
public class NativeLockImpl {
    public boolean canRecognise() {
        KeyguardManager keyguard = keyguard();
        return keyguard != null && keyguard.isDeviceSecure();
    }

    /** Without an activity (the system may have ended it) there is nobody to ask, so the answer is no. */
    public void recognise(String reason) {
        Activity activity = AndroidNativeUtil.getActivity();
        KeyguardManager keyguard = activity == null ? null : keyguard();
        Intent question = keyguard == null ? null : keyguard.createConfirmDeviceCredentialIntent(null, reason);
        if (question == null) {
            LockCallback.ended(false);
            return;
        }
        try {
            AndroidNativeUtil.startActivityForResult(question, new IntentResultListener() {
                @Override
                public void onActivityResult(int request, int result, Intent data) {
                    LockCallback.ended(result == Activity.RESULT_OK);
                }
            });
        } catch (RuntimeException cannotAsk) { // a maker's own screen for it that is not there, or not to be started
            ((CodenameOneActivity) activity).restoreIntentResultListener(); // else it waits for an answer for ever
            LockCallback.ended(false);
        }
    }

    public void hide(final boolean hidden) {
        final Activity activity = AndroidNativeUtil.getActivity();
        if (activity == null) {
            return;
        }
        activity.runOnUiThread(new Runnable() {
            @Override
            public void run() {
                if (hidden) {
                    activity.getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);
                } else {
                    activity.getWindow().clearFlags(WindowManager.LayoutParams.FLAG_SECURE);
                }
            }
        });
    }

    public long uptime() {
        return SystemClock.elapsedRealtime();
    }

    public boolean isSupported() {
        return true;
    }

    private static KeyguardManager keyguard() {
        Context app = AndroidNativeUtil.getContext().getApplicationContext();
        return (KeyguardManager) app.getSystemService(Context.KEYGUARD_SERVICE);
    }
}
