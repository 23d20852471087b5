package app.offgrid.notes.device;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import com.codename1.impl.android.AndroidNativeUtil;

/**
 * NativeConnectivity on Android: the default network, be it validated or not, since a server of one's own may stand in a
 * network that does not reach the internet.
 */
public class NativeConnectivityImpl {
    public boolean isConnected() {
        return manager().getActiveNetwork() != null;
    }

    public void watch() {
        manager().registerDefaultNetworkCallback(new ConnectivityManager.NetworkCallback() {
            @Override
            public void onAvailable(Network network) {
                ConnectivityCallback.changed(true);
            }

            @Override
            public void onLost(Network network) {
                ConnectivityCallback.changed(false);
            }
        });
    }

    public boolean isSupported() {
        return true;
    }

    private static ConnectivityManager manager() {
        Context app = AndroidNativeUtil.getContext().getApplicationContext();
        return (ConnectivityManager) app.getSystemService(Context.CONNECTIVITY_SERVICE);
    }
}
