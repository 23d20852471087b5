package app.offgrid.notes.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** An alarm has gone off; only this app and the system can call it. */
public class NoticeReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (intent.getData() != null) {
            NoticeAlarms.of(context).wentOff(intent.getData().getSchemeSpecificPart());
        }
    }
}
