package app.offgrid.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnavailableTest {
    @Test
    void withoutADatabaseTheServerStartsAndSaysThatItCannotWork() {
        // given a port on which nothing listens
        try (TestServer server = TestServer.start(Map.of("mongodb.uri", "mongodb://127.0.0.1:1/offgrid"))) {
            // when it is asked
            Reply health = server.get("/health", null);
            Reply register = server.register();
            // then it says so
            assertEquals(503, health.status());
            assertEquals("DOWN", health.text("status"));
            assertEquals(503, register.status());
            assertEquals("unavailable", register.text("code"));
            assertTrue(Long.parseLong(register.header("Retry-After").orElseThrow()) >= 1);
        }
    }
}
