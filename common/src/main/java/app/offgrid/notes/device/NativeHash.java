package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/** The platform's SHA-256, which Codename One does not hand through. */
public interface NativeHash extends NativeInterface {
    /** The 32 bytes of the digest; null if the platform failed. */
    byte[] sha256(byte[] data);
}
