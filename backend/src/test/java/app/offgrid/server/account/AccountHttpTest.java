package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.SyncRequests;
import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import app.offgrid.server.sync.Journal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccountHttpTest {
    private static final TestServer SERVER = TestServer.start();

    private final String email = UUID.randomUUID() + "@example.org";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Reply register(String email, String password) {
        return SERVER.post("/api/auth/register", null, Map.of("email", email, "password", password));
    }

    private static Reply login(String email, String password) {
        return SERVER.post("/api/auth/login", null, Map.of("email", email, "password", password));
    }

    private static Reply refresh(String refreshToken) {
        return SERVER.post("/api/auth/refresh", null, Map.of("refreshToken", refreshToken));
    }

    private static Reply digest(Reply tokens) {
        return SERVER.get("/api/sync/digest", tokens.text("accessToken"));
    }

    private static void assertProblem(int status, String code, Reply reply) {
        assertEquals(status, reply.status());
        assertEquals(code, reply.text("code"));
        assertEquals((long) status, reply.number("status"));
        assertEquals("application/problem+json", reply.header("Content-Type").orElse(""));
        assertTrue(reply.json().keySet().containsAll(List.of("type", "title", "detail")));
        assertEquals(status == 401, reply.header("WWW-Authenticate").equals(java.util.Optional.of("Bearer")));
    }

    @Test
    void whoRegistersIsSignedIn() {
        Reply tokens = register(email, TestServer.PASSWORD);
        assertEquals(201, tokens.status());
        assertEquals(200, digest(tokens).status());
        assertTrue(tokens.number("expiresIn") > 0);
        assertEquals(tokens.text("userId"), login(email, TestServer.PASSWORD).text("userId"));
    }

    @Test
    void anAddressIsTheSameInAnyCase() {
        register(email, TestServer.PASSWORD);
        assertProblem(
                409, "email_taken", register("  " + email.toUpperCase(java.util.Locale.ROOT), "another password"));
        assertEquals(
                200,
                login(" " + email.toUpperCase(java.util.Locale.ROOT) + " ", TestServer.PASSWORD)
                        .status());
    }

    @Test
    void weakPasswordsAreRefused() {
        assertProblem(400, "weak_password", register(email, "123456789"));
        assertProblem(400, "weak_password", register(email, email));
        assertProblem(400, "weak_password", register(email, " " + email.toUpperCase(java.util.Locale.ROOT)));
        assertProblem(400, "weak_password", register(email, "\ud83d\ude00".repeat(9)));
        assertProblem(400, "weak_password", register(email, "1234567890"));
        assertProblem(400, "weak_password", register(email, "P@ssw0rd123!"));
        assertEquals(201, register(email, "zq81 m-v0x").status());
    }

    @Test
    void whatIsNoAddressIsMalformed() {
        for (String none : List.of("", "ana", "ana@", "@example.org", "a na@example.org", "ana@example", "a@b@c.org")) {
            Reply reply = register(none, TestServer.PASSWORD);
            assertProblem(400, "malformed_request", reply);
            assertTrue(reply.text("detail").contains("$.email"), reply.text("detail"));
        }
        assertProblem(400, "malformed_request", register("\u0440\u0430\u0443\u0440\u0430@example.org", "zq81 m-v0x"));
        assertProblem(400, "malformed_request", SERVER.post("/api/auth/register", null, Map.of("email", 5L)));
        assertProblem(400, "malformed_request", SERVER.post("/api/auth/login", null, Map.of("email", email)));
        assertProblem(400, "malformed_request", SERVER.postText("/api/auth/refresh", null, "{\"refreshToken\":["));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredInTheSameWords() {
        register(email, TestServer.PASSWORD);
        Reply wrong = login(email, "wrong password");
        assertProblem(401, "bad_credentials", wrong);
        assertEquals(wrong.json(), login("x" + email, "wrong password").json());
        assertEquals(wrong.json(), login("no address", "wrong password").json());
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsAnswerCanBeHadAgain() {
        Reply first = register(email, TestServer.PASSWORD);
        Reply second = refresh(first.text("refreshToken"));
        assertEquals(200, second.status());
        assertNotEquals(first.text("refreshToken"), second.text("refreshToken"));
        assertEquals(second.json(), refresh(first.text("refreshToken")).json());
        assertEquals(200, digest(second).status());
        assertEquals(200, refresh(second.text("refreshToken")).status());
    }

    @Test
    void aSpentTokenEndsTheFamilyOnceTheNextPairIsInUse() {
        for (boolean byAccess : new boolean[] {true, false}) {
            register(email, TestServer.PASSWORD);
            Reply first = login(email, TestServer.PASSWORD);
            Reply another = login(email, TestServer.PASSWORD);
            Reply second = refresh(first.text("refreshToken"));
            Reply last = second;
            if (byAccess) {
                assertEquals(200, digest(second).status());
            } else {
                last = refresh(second.text("refreshToken"));
            }
            assertProblem(401, "token_reused", refresh(first.text("refreshToken")));
            assertEquals(401, refresh(last.text("refreshToken")).status());
            assertEquals(200, refresh(another.text("refreshToken")).status(), "another device's session goes on");
        }
    }

    @Test
    void aGuessedTokenEndsNothing() {
        Reply tokens = register(email, TestServer.PASSWORD);
        String token = tokens.text("refreshToken");
        String guess = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        assertProblem(401, "unauthorized", refresh(guess));
        assertProblem(401, "unauthorized", refresh("nonsense"));
        assertProblem(401, "unauthorized", refresh(tokens.text("accessToken")));
        assertEquals(200, refresh(token).status());
    }

    @Test
    void whoSignsOutCannotRefresh() {
        Reply tokens = register(email, TestServer.PASSWORD);
        Map<String, Object> body = Map.of("refreshToken", tokens.text("refreshToken"));
        assertEquals(204, SERVER.post("/api/auth/logout", null, body).status());
        assertEquals(401, refresh(tokens.text("refreshToken")).status());
        assertEquals(204, SERVER.post("/api/auth/logout", null, body).status());
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        String token = register(email, TestServer.PASSWORD).text("accessToken");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43);
        for (String none : new String[] {null, "nonsense", forged}) {
            assertProblem(401, "unauthorized", SERVER.get("/api/sync/digest", none));
            assertProblem(401, "unauthorized", SERVER.post("/api/sync", none, Map.of()));
        }
    }

    @Test
    void anAccountIsRemovedWithAllItsData() {
        Reply tokens = register(email, TestServer.PASSWORD);
        String access = tokens.text("accessToken");
        Map<String, Object> request = SyncRequests.ofOneNote("");
        assertEquals(200, SERVER.post("/api/sync", access, request).status());
        assertProblem(401, "bad_credentials", SERVER.delete("/api/account", access, Map.of("password", "wrong")));
        assertEquals(
                204,
                SERVER.delete("/api/account", access, Map.of("password", TestServer.PASSWORD))
                        .status());
        assertProblem(401, "unauthorized", SERVER.post("/api/sync", access, request));
        assertProblem(
                401, "unauthorized", SERVER.delete("/api/account", access, Map.of("password", TestServer.PASSWORD)));
        assertEquals(401, refresh(tokens.text("refreshToken")).status());
        assertProblem(401, "bad_credentials", login(email, TestServer.PASSWORD));
        Journal journal = SERVER.context().getBean(Journal.class);
        assertEquals(0, journal.lastSequence(tokens.text("userId")));
        Reply anew = register(email, TestServer.PASSWORD);
        assertEquals(201, anew.status());
        assertNotEquals(tokens.text("userId"), anew.text("userId"));
    }

    @Test
    void tooManyWrongPasswordsHaveToWaitEvenForARightOne() {
        register(email, TestServer.PASSWORD);
        Reply reply = login(email, "wrong password");
        for (int i = 0; i < 40 && reply.status() == 401; i++) {
            reply = login(email, "wrong password");
        }
        assertProblem(429, "rate_limited", reply);
        assertTrue(Long.parseLong(reply.header("Retry-After").orElseThrow()) >= 1);
        assertEquals(429, login(email, TestServer.PASSWORD).status());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(404, "not_found", SERVER.get("/api/nothing", null));
        assertProblem(404, "not_found", SERVER.post("/login", null, Map.of("username", "a", "password", "b")));
    }

    @Test
    void healthNeedsNoSignIn() {
        Reply health = SERVER.get("/health", null);
        assertEquals(200, health.status());
        assertEquals("UP", health.text("status"));
    }
}
