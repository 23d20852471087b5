package app.offgrid.server.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.SyncRequests;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while devices are in the middle of something. */
@Timeout(300)
class OrderlyEndTest {
    private static final String HOME = "127.0.0.1";

    @TempDir
    Path data;

    @Test
    void whatIsUnderWayIsFinishedWhoWaitsIsAnsweredAndNobodyElseIsTaken() throws Exception {
        try (Victim server = Victim.start(data, "", Map.of())) {
            String token = server.register(HOME);
            String noteId = UUID.randomUUID().toString();
            byte[] body = Json.write(Wire.sync(
                            UUID.randomUUID().toString(), 0, 1, List.of(SyncRequests.put(noteId, "a".repeat(5000)))))
                    .getBytes(StandardCharsets.UTF_8);
            Wire.Request sync = Wire.post("/api/sync", token).bytes(body);
            try (Socket half = Wire.connect(server, HOME);
                    Socket waiting = Wire.connect(server, HOME)) {
                // given a sync of which half has come, and a device that waits for news
                half.getOutputStream().write(sync.head());
                half.getOutputStream().write(body, 0, body.length / 2);
                half.getOutputStream().flush();
                waiting.getOutputStream()
                        .write(Wire.get("/api/sync/wait?cursor=0&timeoutSeconds=60", token)
                                .head());
                assertEquals(
                        204,
                        Wire.send(server, HOME, Wire.get("/api/sync/wait?cursor=0&timeoutSeconds=0", token))
                                .status());

                // when the server is asked to stop
                CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> stop(server));

                // then who waits is answered, nobody new is taken, and the sync is finished
                assertEquals(204, Wire.read(waiting.getInputStream()).status());
                assertThrows(IOException.class, () -> Wire.send(server, HOME, Wire.get("/health", null)));
                assertTrue(server.isAlive());
                half.getOutputStream().write(Arrays.copyOfRange(body, body.length / 2, body.length));
                Wire.Reply reply = Wire.read(half.getInputStream());
                assertEquals(200, reply.status(), reply.body());
                assertTrue(reply.body().contains("\"outcome\":\"accepted\""), reply.body());
                assertEquals(0, end.get(60, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void whatDoesNotFinishInTimeHoldsTheEndNoLongerUp() throws Exception {
        // given a limit that is over before that of a body which stands still
        Map<String, String> settings = Map.of("OFFGRID_EDGE_SHUTDOWN", "1s", "OFFGRID_EDGE_GRACE", "1h");
        try (Victim server = Victim.start(data, "", settings)) {
            String token = server.register(HOME);
            try (Socket half = Wire.connect(server, HOME)) {
                half.getOutputStream()
                        .write(Wire.post("/api/sync", token)
                                .bytes(new byte[5000])
                                .head());
                assertEquals(
                        204,
                        Wire.send(server, HOME, Wire.get("/api/sync/wait?cursor=0&timeoutSeconds=0", token))
                                .status());

                // when the server is asked to stop, then it waits for the sync that never comes, but not for ever
                assertEquals(0, server.stop(100));
                assertTrue(server.hasSaid("1 requests did not finish in time"), server.lastLines());
                assertFalse(server.hasSaid("Exception"), server.lastLines());
            }
        }
    }

    private static int stop(Victim server) {
        try {
            return server.stop(60);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
