package app.offgrid.notes.ui;

import android.app.Activity;
import android.view.View;
import android.widget.EditText;
import com.codename1.impl.android.AndroidNativeUtil;

/** NativeTextCursor on Android. */
public class NativeTextCursorImpl {
    public int position() {
        EditText editor = focused();
        return editor == null ? -1 : editor.getSelectionEnd();
    }

    public void replace(final String before, final String after, final int cursor) {
        Activity activity = AndroidNativeUtil.getActivity();
        if (activity == null) {
            return;
        }
        activity.runOnUiThread(new Runnable() {
            @Override
            public void run() {
                EditText editor = focused();
                String shown = editor == null ? null : editor.getText().toString();
                if (before.equals(shown)) {
                    editor.setText(after);
                }
                if (before.equals(shown) || after.equals(shown)) {
                    editor.setSelection(Math.min(cursor, editor.length()));
                }
            }
        });
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
