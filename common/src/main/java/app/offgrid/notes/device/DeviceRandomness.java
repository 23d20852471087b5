package app.offgrid.notes.device;

import app.offgrid.notes.host.Randomness;

/** Random bytes from the platform's secure source. */
public final class DeviceRandomness implements Randomness {
    private final NativeRandom source;

    public DeviceRandomness(NativeRandom source) {
        this.source = source;
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = source.bytes(count);
        if (bytes == null || bytes.length != count) {
            // Ids from a weak source would collide with other devices: better none at all.
            throw new IllegalStateException("The secure random source of the platform failed.");
        }
        return bytes;
    }
}
