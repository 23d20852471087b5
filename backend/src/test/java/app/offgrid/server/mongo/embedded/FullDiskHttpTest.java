package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.SyncRequests;
import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import app.offgrid.server.mongo.MongoForTests;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, as devices meet it. */
class FullDiskHttpTest {
    private static final long SMALL = 12L * 1024 * 1024;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);

    @BeforeEach
    @AfterEach
    void repairDisk() {
        FaultyDisk.repair();
    }

    private Map<String, Object> push(String noteId, int bytes) {
        byte[] body = new byte[bytes];
        random.nextBytes(body);
        return SyncRequests.of(List.of(SyncRequests.put(noteId, HexFormat.of().formatHex(body))));
    }

    private static void assertUnavailable(Reply reply) {
        assertEquals(503, reply.status());
        assertEquals("unavailable", reply.text("code"));
        assertTrue(Long.parseLong(reply.header("Retry-After").orElseThrow()) >= 1);
    }

    /** Sends notes until one is refused; returns how many were not. */
    private int fill(TestServer server, String token, int bytes) {
        int accepted = 0;
        Reply reply = server.post("/api/sync", token, push(UUID.randomUUID().toString(), bytes));
        while (reply.status() == 200) {
            accepted++;
            reply = server.post("/api/sync", token, push(UUID.randomUUID().toString(), bytes));
        }
        assertUnavailable(reply);
        return accepted;
    }

    @Test
    void writesWaitReadsGoOnAndAllIsWellOnceThereIsSpace() {
        try (EmbeddedMongo database = EmbeddedMongo.open(folder, true, Throwable::printStackTrace, FaultyDisk.PREFIX);
                TestServer server = TestServer.start(
                        Map.of("mongodb.uri", database.connectionString(MongoForTests.databaseName())))) {
            // given an account, a session that has just been renewed, and one that no device was heard of in
            Reply account = server.register();
            String token = account.text("accessToken");
            String renewed = server.post(
                            "/api/auth/refresh", null, Map.of("refreshToken", account.text("refreshToken")))
                    .text("accessToken");
            String noteId = UUID.randomUUID().toString();
            assertEquals(200, server.post("/api/sync", token, push(noteId, 30)).status());

            // when its notes fill the disk, the last hole too
            FaultyDisk.limitTo(SMALL);
            int acknowledged = 1;
            for (int bytes : new int[] {30_000, 3_000, 30}) {
                acknowledged += fill(server, token, bytes);
            }
            assertTrue(acknowledged > 20, "only " + acknowledged + " notes");

            // then whoever reads, whatever device, is answered
            for (String reader : List.of(token, renewed)) {
                acknowledged += fill(server, token, 30);
                assertEquals(
                        200,
                        server.post("/api/sync", reader, SyncRequests.of(List.of()))
                                .status());
                assertEquals(200, server.get("/api/sync/digest", reader).status());
                assertEquals(
                        200,
                        server.get("/api/notes/" + noteId + "/history", reader).status());
            }
            assertEquals(200, server.get("/health", null).status());

            // and all goes on by itself once there is space
            FaultyDisk.repair();
            assertEquals(
                    200,
                    server.post("/api/sync", token, push(UUID.randomUUID().toString(), 30))
                            .status());
            assertEquals(201, server.register().status());
            // A refused one may have been stored: its answer is what was lost.
            long notes = server.get("/api/sync/digest", token).number("count");
            assertTrue(notes > acknowledged, notes + " of " + acknowledged);
        }
    }
}
