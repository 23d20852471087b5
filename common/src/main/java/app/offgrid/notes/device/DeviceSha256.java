package app.offgrid.notes.device;

import app.offgrid.notes.host.Sha256;

/** SHA-256 by the platform. */
public final class DeviceSha256 implements Sha256 {
    private static final int BYTES = 32;

    private final NativeHash hash;

    public DeviceSha256(NativeHash hash) {
        this.hash = hash;
    }

    @Override
    public byte[] digest(byte[] data) {
        byte[] digest = hash.sha256(data);
        if (digest == null || digest.length != BYTES) {
            throw new IllegalStateException("The SHA-256 of the platform failed.");
        }
        return digest;
    }
}
