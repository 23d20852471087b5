package app.offgrid.notes.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** NativeHash on Android. */
public class NativeHashImpl {
    public byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            return null;
        }
    }

    public boolean isSupported() {
        return true;
    }
}
