package app.offgrid.notes.device;

import com.codename1.system.NativeInterface;

/**
 * Where the platform keeps secrets: the Keychain on iOS, an AES key of the Keystore around a private preference on Android.
 * The desktop has no such place that Java reaches; there it is a file that only its owner may read.
 */
public interface NativeVault extends NativeInterface {
    /**
     * The secret stored under this name. Empty if there is none, or none that can ever be read again; null if the platform does
     * not say now, as before the device was first unlocked after its start. Throws nothing.
     */
    String load(String name);

    /** Stores a secret, not empty, durably in place of the last one; false if it could not. Throws nothing. */
    boolean save(String name, String secret);

    /** Removes a secret; false if it could not. One that is not there counts as removed. Throws nothing. */
    boolean remove(String name);
}
