package app.offgrid.notes.ui;

import android.app.Activity;
import android.os.Handler;
import android.os.Looper;
import android.view.View;
import android.view.inputmethod.BaseInputConnection;
import android.widget.EditText;
import com.codename1.impl.android.AndroidNativeUtil;

/**
 * NativeTextCursor on Android. While a keyboard composes (Chinese, Japanese, also words that it offers to correct), the text
 * belongs to it: another one in its place would end the composition with half of a word. So a new text waits until then.
 */
public class NativeTextCursorImpl {
    /** How often a text that waits for the end of a composition looks again. */
    private static final long PAUSE_MILLIS = 100;

    private static final Handler MAIN = new Handler(Looper.getMainLooper());

    /** The one text that waits, or has last come; an older one is out of date. On Android's main thread only. */
    private static Runnable latest;

    public int position() {
        EditText editor = focused();
        return editor == null ? -1 : editor.getSelectionEnd();
    }

    public void replace(final String before, final String after, final int cursor) {
        final Activity activity = AndroidNativeUtil.getActivity();
        if (activity == null) {
            return;
        }
        activity.runOnUiThread(new Runnable() {
            @Override
            public void run() {
                latest = replacement(before, after, cursor);
                latest.run();
            }
        });
    }

    private static Runnable replacement(final String before, final String after, final int cursor) {
        return new Runnable() {
            @Override
            public void run() {
                EditText editor = focused();
                String shown = editor == null ? null : editor.getText().toString();
                boolean same = after.equals(shown);
                if (this != latest || !same && !before.equals(shown)) {
                    return; // something newer is on its way, or a key was pressed meanwhile
                }
                if (!same && isComposing(editor)) {
                    MAIN.postDelayed(this, PAUSE_MILLIS);
                    return;
                }
                if (!same) {
                    editor.setText(after);
                }
                editor.setSelection(Math.max(0, Math.min(cursor, editor.length())));
            }
        };
    }

    private static boolean isComposing(EditText editor) {
        return BaseInputConnection.getComposingSpanStart(editor.getText()) >= 0;
    }

    private static EditText focused() {
        Activity activity = AndroidNativeUtil.getActivity();
        View view = activity == null ? null : activity.getCurrentFocus();
        return view instanceof EditText ? (EditText) view : null;
    }

    public boolean isSupported() {
        return true;
    }
}
