package app.offgrid.notes.device;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.TokenVault;

/** Keeps the session's secret in the platform's vault. */
public final class DeviceVault implements TokenVault {
    private static final String NAME = "session";

    private final NativeVault vault;

    public DeviceVault(NativeVault vault) {
        this.vault = vault;
    }

    @Override
    public String load() {
        return vault.load(NAME);
    }

    @Override
    public void store(String secret) {
        boolean done = secret == null ? vault.remove(NAME) : vault.save(NAME, secret);
        if (!done) {
            throw new StorageException(StorageException.Kind.UNAVAILABLE, "The vault of the platform refused.", null);
        }
    }
}
