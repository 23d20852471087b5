package app.offgrid.notes.testing;

import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.VaultContract;

class MemoryVaultTest extends VaultContract {
    private final MemoryVault vault = new MemoryVault();

    @Override
    protected TokenVault vault() {
        return vault;
    }

    @Override
    protected void lock(boolean locked) {
        vault.lock(locked);
    }
}
