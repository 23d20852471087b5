package app.offgrid.notes.sync;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.WellFormed;
import app.offgrid.notes.replica.Pulling;

/** How this device presents itself and decides. All of it may change at any time, from any thread. */
public final class SyncProfile {
    private volatile String deviceId;
    private volatile String deviceName;
    private volatile ConflictPolicy policy;

    public SyncProfile(String deviceId, String deviceName, ConflictPolicy policy) {
        this.deviceId = deviceId;
        this.deviceName = WellFormed.of(deviceName);
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

    /** The database was found to be a copy of another device's, or its id to be unknown: this one goes by another id. */
    public void becomeDevice(String newId) {
        deviceId = newId;
    }

    public void rename(String newName) {
        deviceName = WellFormed.of(newName);
    }

    public void decideBy(ConflictPolicy newPolicy) {
        policy = newPolicy;
    }

    Pulling.Context context() {
        return new Pulling.Context(deviceId, deviceName, policy);
    }
}
