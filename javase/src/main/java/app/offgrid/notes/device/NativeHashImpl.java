package app.offgrid.notes.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@link NativeHash} on the JDK. */
public class NativeHashImpl implements NativeHash {
    @Override
    public byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            return null;
        }
    }

    @Override
    public boolean isSupported() {
        return true;
    }
}
