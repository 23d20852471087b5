package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/** The platform's word on whether there is a network. It may be wrong either way: only a request that came back is proof. */
public interface NativeConnectivity extends NativeInterface {
    /** Whether there is a network now, as far as the platform knows. Answers at once, from any thread. */
    boolean isConnected();

    /** Calls {@link ConnectivityCallback#changed} at every change from now on. Called once. */
    void watch();
}
