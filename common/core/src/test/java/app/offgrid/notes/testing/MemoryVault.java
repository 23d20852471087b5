package app.offgrid.notes.testing;

import app.offgrid.notes.host.SecretReading;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.TokenVault;
import java.util.EnumMap;
import java.util.Map;

/** A vault in memory, which the test can lock. */
public final class MemoryVault implements TokenVault {
    private final Map<Secret, String> secrets = new EnumMap<>(Secret.class);
    private boolean locked;

    /** From now on the vault says nothing and takes nothing, as before a phone was first unlocked; or it does again. */
    public void lock(boolean isLocked) {
        locked = isLocked;
    }

    @Override
    public SecretReading load(Secret name) {
        if (locked) {
            return SecretReading.LOCKED;
        }
        return secrets.containsKey(name) ? SecretReading.of(secrets.get(name)) : SecretReading.NOTHING;
    }

    @Override
    public void store(Secret name, String value) {
        if (locked) {
            throw new StorageException(StorageException.Kind.UNAVAILABLE, "The vault is locked.", null);
        }
        if (value == null) {
            secrets.remove(name);
        } else {
            secrets.put(name, value);
        }
    }

    /** The same secrets in a vault of its own, as a backup brings them back to the very same device. */
    public MemoryVault copy() {
        MemoryVault copy = new MemoryVault();
        copy.secrets.putAll(secrets);
        return copy;
    }

    /** Everything is gone, as after the device was erased. */
    public void clear() {
        secrets.clear();
    }
}
