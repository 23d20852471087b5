package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data is for the process that opened it, and for nobody else on the machine. */
class AccessTest {
    private static final int UNAUTHORIZED = 13;

    @TempDir
    private Path folder;

    private static int portOf(EmbeddedMongo server) {
        String text = server.connectionString("test");
        return URI.create(text.substring(0, text.indexOf('?'))).getPort();
    }

    @Test
    void whoDoesNotKnowTheSecretReadsAndWritesNothing() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + portOf(server))) {
            for (String command : new String[] {"find", "insert", "drop", "aggregate", "count", "createIndexes"}) {
                MongoCommandException e = assertThrows(
                        MongoCommandException.class,
                        () -> client.getDatabase("test").runCommand(new Document(command, "notes")),
                        command);
                assertEquals(UNAUTHORIZED, e.getCode(), command);
            }
            assertThrows(MongoCommandException.class, () -> client.listDatabaseNames()
                    .first());
            assertThrows(MongoCommandException.class, () -> client.getDatabase("test")
                    .drop());
        }
    }

    @Test
    void wrongSecretIsRefused() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(
                        "mongodb://offgrid:wrong@127.0.0.1:" + portOf(server) + "/?" + Admission.options())) {
            assertThrows(MongoSecurityException.class, () -> client.getDatabase("test")
                    .runCommand(new Document("ping", 1)));
        }
    }

    @Test
    void eachServerHasItsOwnSecret() {
        try (EmbeddedMongo one = EmbeddedMongo.inMemory();
                EmbeddedMongo other = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(
                        one.connectionString("test").replace(":" + portOf(one) + "/", ":" + portOf(other) + "/"))) {
            assertThrows(MongoSecurityException.class, () -> client.getDatabase("test")
                    .runCommand(new Document("ping", 1)));
        }
    }

    @Test
    void strangerWhoSendsMuchIsCutOff() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), portOf(server))) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            // A message of 40 MB begins like this, and never ends.
            out.write(new byte[] {0, 0x5a, 0x62, 2});
            assertThrows(SocketException.class, () -> {
                byte[] part = new byte[1 << 16];
                for (int i = 0; i < 1000; i++) {
                    out.write(part);
                }
            });
        }
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path data = folder.resolve("data/mongo");
        Opened.server(data).close();
        Path file = data.resolve(DataFile.NAME);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));

        // As an earlier version has left them.
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Opened.server(data).close();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }
}
