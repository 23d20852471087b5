package app.offgrid.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static Reply refresh(TestServer server, String token) {
        return server.post("/api/auth/refresh", null, Map.of("refreshToken", token));
    }

    @Test
    void theSamePairIsNotAnsweredOnceItsTimeIsUp() {
        try (TestServer server = TestServer.start(Map.of("offgrid.tokens.replay", "PT-1S"))) {
            Reply first = server.register();
            Reply second = refresh(server, first.text("refreshToken"));
            assertEquals(200, second.status());
            Reply late = refresh(server, first.text("refreshToken"));
            assertEquals("token_reused", late.text("code"));
            assertEquals(401, refresh(server, second.text("refreshToken")).status());
        }
    }

    @Test
    void anExpiredAccessTokenIsNoToken() {
        try (TestServer server = TestServer.start(Map.of("offgrid.tokens.access", "PT-1S"))) {
            Reply reply = server.get("/api/sync/digest", server.register().text("accessToken"));
            assertEquals(401, reply.status());
            assertEquals("unauthorized", reply.text("code"));
        }
    }

    @Test
    void theDeviceAwayLongestIsSignedOutWhenThereAreTooMany() {
        try (TestServer server = TestServer.start(Map.of("offgrid.tokens.families-per-account", 2))) {
            String email = UUID.randomUUID() + "@example.org";
            Map<String, Object> credentials = Map.of("email", email, "password", TestServer.PASSWORD);
            String first = server.post("/api/auth/register", null, credentials).text("refreshToken");
            String second = server.post("/api/auth/login", null, credentials).text("refreshToken");
            String third = server.post("/api/auth/login", null, credentials).text("refreshToken");
            List<Integer> statuses = List.of(
                    refresh(server, first).status(),
                    refresh(server, second).status(),
                    refresh(server, third).status());
            assertEquals(List.of(401, 200, 200), statuses);
        }
    }

    @Test
    void anAccountThatCallsTooOftenIsToldWhenToCallAgain() {
        Map<String, Object> settings =
                Map.of("offgrid.rate-limits.sync-burst", 2, "offgrid.rate-limits.syncs-per-minute", 1);
        try (TestServer server = TestServer.start(settings)) {
            String token = server.register().text("accessToken");
            assertEquals(200, server.get("/api/sync/digest", token).status());
            assertEquals(200, server.get("/api/sync/digest", token).status());
            Reply refused = server.get("/api/sync/digest", token);
            assertEquals(429, refused.status());
            long seconds = Long.parseLong(refused.header("Retry-After").orElseThrow());
            assertTrue(seconds >= 58 && seconds <= 61, "in about a minute, not " + seconds);
            String another = server.register().text("accessToken");
            assertEquals(200, server.get("/api/sync/digest", another).status());
        }
    }

    @Test
    void registrationsOfOneClientAreLimited() {
        Map<String, Object> settings = Map.of("offgrid.rate-limits.registration-burst", 1);
        try (TestServer server = TestServer.start(settings)) {
            assertEquals(201, server.register().status());
            assertEquals("rate_limited", server.register().text("code"));
        }
    }
}
