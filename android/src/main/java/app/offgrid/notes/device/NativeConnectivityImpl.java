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
        try {
            return manager().getActiveNetwork() != null;
        } catch (RuntimeException unknown) { // some systems throw a SecurityException by mistake
            return true;
        }
    }

    /** A system that will not say when the network changes is taken for online: then requests find out. */
    public void watch() {
        try {
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
        } catch (RuntimeException refused) {
            ConnectivityCallback.changed(true);
        }
    }

    public boolean isSupported() {
        return true;
    }

    private static ConnectivityManager manager() {
        Context app = AndroidNativeUtil.getContext().getApplicationContext();
        return (ConnectivityManager) app.getSystemService(Context.CONNECTIVITY_SERVICE);
    }
}
