package app.offgrid.notes.sync;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.replica.Pulling;

/** How this device presents itself and decides. The name and the policy may change at any time, from any thread. */
public final class SyncProfile {
    private final String deviceId;
    private volatile String deviceName;
    private volatile ConflictPolicy policy;

    public SyncProfile(String deviceId, String deviceName, ConflictPolicy policy) {
        this.deviceId = deviceId;
        this.deviceName = deviceName;
        this.policy = policy;
    }

    public String deviceId() {
        return deviceId;
    }

    /** What other devices show of this one. */
    public String deviceName() {
        return deviceName;
    }

    public ConflictPolicy policy() {
        return policy;
    }

    public void rename(String newName) {
        deviceName = newName;
    }

    public void decideBy(ConflictPolicy newPolicy) {
        policy = newPolicy;
    }

    Pulling.Context context() {
        return new Pulling.Context(deviceId, deviceName, policy);
    }
}
