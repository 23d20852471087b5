package app.offgrid.notes.device;

import java.security.SecureRandom;

/** {@link NativeRandom} on the JDK. */
public class NativeRandomImpl implements NativeRandom {
    private final SecureRandom source = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
