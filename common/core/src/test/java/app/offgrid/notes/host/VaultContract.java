package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.TokenVault.Secret;
import org.junit.jupiter.api.Test;

/** What a {@link TokenVault} promises, whoever keeps the secrets. */
public abstract class VaultContract {
    /** The vault, empty at first; the same one at each call, as after a restart of the app. */
    protected abstract TokenVault vault();

    /** From now on the platform does not say what the vault holds, and takes nothing into it; or it does again. */
    protected abstract void lock(boolean locked);

    private String load(Secret name) {
        SecretReading reading = vault().load(name);
        assertFalse(reading.isLocked());
        return reading.value();
    }

    @Test
    void aSecretIsThereAfterARestart() {
        vault().store(Secret.SESSION, "refresh.token-ü😀");
        assertEquals("refresh.token-ü😀", load(Secret.SESSION));
    }

    @Test
    void theLastSecretCounts() {
        vault().store(Secret.SESSION, "first, and longer");
        vault().store(Secret.SESSION, "second");
        assertEquals("second", load(Secret.SESSION));
    }

    @Test
    void noneIsThereAtFirstAndAfterItsRemoval() {
        assertNull(load(Secret.SESSION));
        vault().store(Secret.SESSION, "secret");
        vault().store(Secret.SESSION, null);
        vault().store(Secret.SESSION, null);
        assertNull(load(Secret.SESSION));
    }

    @Test
    void eachSecretHasItsOwnPlace() {
        vault().store(Secret.SESSION, "tokens");
        vault().store(Secret.DEVICE_ID, "id");
        vault().store(Secret.SESSION, null);
        assertNull(load(Secret.SESSION));
        assertEquals("id", load(Secret.DEVICE_ID));
    }

    @Test
    void whatCannotBeReadNowIsNotTakenForNothing() {
        vault().store(Secret.SESSION, "tokens");
        lock(true);
        assertTrue(vault().load(Secret.SESSION).isLocked());
        assertThrows(StorageException.class, () -> vault().store(Secret.SESSION, "others"));
        assertThrows(StorageException.class, () -> vault().store(Secret.SESSION, null));
        lock(false);
        assertEquals("tokens", load(Secret.SESSION));
    }
}
