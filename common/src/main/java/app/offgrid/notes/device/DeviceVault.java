package app.offgrid.notes.device;

import app.offgrid.notes.host.SecretReading;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.TokenVault;

/** Keeps secrets in the platform's vault. */
public final class DeviceVault implements TokenVault {
    private final NativeVault vault;

    public DeviceVault(NativeVault vault) {
        this.vault = vault;
    }

    @Override
    public SecretReading load(Secret name) {
        String found = vault.load(name.key());
        if (found == null) {
            return SecretReading.LOCKED;
        }
        return found.length() == 0 ? SecretReading.NOTHING : SecretReading.of(found);
    }

    @Override
    public void store(Secret name, String value) {
        if (value != null && value.length() == 0) {
            throw new IllegalArgumentException("an empty secret is none");
        }
        boolean done = value == null ? vault.remove(name.key()) : vault.save(name.key(), value);
        if (!done) {
            throw new StorageException(StorageException.Kind.UNAVAILABLE, "The vault of the platform refused.", null);
        }
    }
}
