package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/** The platform's secure random source, which Codename One does not hand through. */
public interface NativeRandom extends NativeInterface {
    /** So many fresh bytes; null if the source failed. */
    byte[] bytes(int count);
}
