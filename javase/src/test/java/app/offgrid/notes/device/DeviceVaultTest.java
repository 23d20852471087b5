package app.offgrid.notes.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.host.TokenVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceVaultTest {
    @TempDir
    Path home;

    private TokenVault vault;

    @BeforeEach
    void givenAnEmptyVault() {
        vault = new DeviceVault(new NativeVaultImpl(home));
    }

    @Test
    void aSecretIsThereAfterARestart() {
        vault.store("refresh.token-ü");
        assertEquals("refresh.token-ü", new DeviceVault(new NativeVaultImpl(home)).load());
    }

    @Test
    void theLastSecretCounts() {
        vault.store("first");
        vault.store("second");
        assertEquals("second", vault.load());
    }

    @Test
    void noneIsThereAtFirstAndAfterItsRemoval() {
        assertNull(vault.load());
        vault.store("secret");
        vault.store(null);
        vault.store(null);
        assertNull(vault.load());
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        vault.store("secret");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("vault/session"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("vault"))));
    }

    @Test
    void aVaultThatCannotStoreSaysSo() throws IOException {
        Files.writeString(home.resolve("vault"), "a file where the folder should be");
        assertThrows(StorageException.class, () -> vault.store("secret"));
    }
}
