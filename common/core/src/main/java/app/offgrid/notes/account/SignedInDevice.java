package app.offgrid.notes.account;

import app.offgrid.notes.protocol.AccountDevice;
import java.util.ArrayList;
import java.util.List;

/** A device that is signed in to the account. Immutable. */
public final class SignedInDevice {
    private final AccountDevice device;

    private SignedInDevice(AccountDevice device) {
        this.device = device;
    }

    static List<SignedInDevice> all(List<AccountDevice> devices) {
        List<SignedInDevice> all = new ArrayList<SignedInDevice>();
        for (AccountDevice device : devices) {
            all.add(new SignedInDevice(device));
        }
        return all;
    }

    public String deviceId() {
        return device.deviceId();
    }

    /** As the device calls itself; empty if it has no name. */
    public String name() {
        return device.name();
    }

    /** When it last synced, milliseconds since the epoch by the server's clock. */
    public long lastContactAt() {
        return device.lastContactAt();
    }
}
