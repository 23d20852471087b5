package app.offgrid.notes.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.host.TokenVault;
import app.offgrid.notes.host.TokenVault.Secret;
import app.offgrid.notes.host.VaultContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceVaultTest extends VaultContract {
    @TempDir
    Path home;

    @Override
    protected TokenVault vault() {
        return new DeviceVault(new NativeVaultImpl(home));
    }

    /** A file stands where the folder should be, so nothing in it can be reached. */
    @Override
    protected void lock(boolean locked) {
        Path folder = home.resolve("vault");
        Path aside = home.resolve("aside");
        try {
            if (locked) {
                Files.move(folder, aside);
                Files.writeString(folder, "in its place");
            } else {
                Files.delete(folder);
                Files.move(aside, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        vault().store(Secret.SESSION, "secret");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("vault/session"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("vault"))));
    }

    @Test
    void aFileThatIsNoTextIsNothing() throws IOException {
        vault().store(Secret.SESSION, "secret");
        Files.write(home.resolve("vault/session"), new byte[] {(byte) 0xff, (byte) 0xc0});
        assertNull(vault().load(Secret.SESSION).value());
    }

    @Test
    void anEmptySecretIsADefect() {
        assertThrows(IllegalArgumentException.class, () -> vault().store(Secret.SESSION, ""));
    }
}
