package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/**
 * Where the platform keeps secrets: the Keychain on iOS, an AES key of the Keystore around a private preference on Android.
 * The desktop has no such place that Java reaches; there it is a file that only its owner may read.
 */
public interface NativeVault extends NativeInterface {
    /** The secret stored under this name; null if there is none or it cannot be read any more. */
    String load(String name);

    /** Stores a secret durably in place of the last one; false if it could not. */
    boolean save(String name, String secret);

    /** Removes a secret; false if it could not. One that is not there counts as removed. */
    boolean remove(String name);
}
