package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    @TempDir
    private Path directory;

    @Test
    void aSecretIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        String secret = Secret.find(null, directory.resolve("data"));
        assertTrue(secret.length() >= 32);
        assertEquals(secret, Secret.find("", directory.resolve("data")));
        assertNotEquals(secret, Secret.find(null, directory.resolve("other")));
        Path file = directory.resolve("data").resolve("jwt-secret");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aGivenSecretCountsAndIsNotShort() throws IOException {
        assertEquals(TestServer.SECRET, Secret.find(TestServer.SECRET, directory));
        assertThrows(IllegalArgumentException.class, () -> Secret.find("short", directory));
    }
}
