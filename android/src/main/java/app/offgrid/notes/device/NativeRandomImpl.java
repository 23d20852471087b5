package app.offgrid.notes.device;

import java.security.SecureRandom;

/** NativeRandom on Android. */
public class NativeRandomImpl {
    private final SecureRandom source = new SecureRandom();

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    public boolean isSupported() {
        return true;
    }
}
