package app.offgrid.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.SyncRequests;
import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is let in, over real HTTP. */
@Timeout(300)
class EdgeHttpTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void assertProblem(int status, String code, Reply reply) {
        assertEquals(status, reply.status());
        assertEquals(code, reply.text("code"));
    }

    @Test
    void onlyASyncMayBeLarge() {
        String token = SERVER.register().text("accessToken");
        assertEquals(
                200,
                SERVER.post("/api/sync", token, SyncRequests.ofOneNote("x".repeat(100_000)))
                        .status());
        assertProblem(
                413,
                "payload_too_large",
                SERVER.post("/api/auth/login", null, Map.of("email", "a@b.co", "password", "x".repeat(20_000))));
        assertProblem(
                413, "payload_too_large", SERVER.post("/api/account/password", token, Map.of("x", "x".repeat(20_000))));
    }

    @Test
    void aLargeBodyWithoutALengthIsCutOff() throws IOException {
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        String answer = RawHttp.send(
                SERVER, RawHttp.head("POST /api/auth/login", "Transfer-Encoding: chunked"), chunk, chunk, "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("payload_too_large"), answer);
    }

    @Test
    void whoIsStillSendingHearsWhyItIsRefused() throws IOException {
        String half = "x".repeat(1024 * 1024);
        for (String closing : List.of("Connection: close", "Connection: keep-alive")) {
            // More than the buffers of both ends hold: whoever sends it is still at it when the answer is there.
            String tooLarge = RawHttp.exchange(
                    SERVER, RawHttp.head("POST /api/auth/login", "Content-Length: 8388608", closing), half, 8);
            assertTrue(tooLarge.startsWith("HTTP/1.1 413"), tooLarge);
            String stranger = RawHttp.exchange(
                    SERVER, RawHttp.head("POST /api/sync", "Content-Length: 8388608", closing), half, 8);
            assertTrue(stranger.startsWith("HTTP/1.1 401"), stranger);
        }
        String endless = RawHttp.exchange(
                SERVER,
                RawHttp.head("POST /api/auth/login", "Transfer-Encoding: chunked", "Connection: close"),
                "100000\r\n" + half + "\r\n",
                8);
        assertTrue(endless.startsWith("HTTP/1.1 413"), endless);
    }

    @Test
    void requestsUnderWayHaveTwentySecondsWhenTheServerIsStopped() {
        assertEquals(
                Duration.ofSeconds(20),
                SERVER.context().getBean(EdgeLimits.class).shutdown());
    }

    @Test
    void nothingIsUnpackedForAStranger() {
        assertProblem(415, "malformed_request", SERVER.postGzip("/api/auth/login", null, "{}"));
        assertProblem(401, "unauthorized", SERVER.postGzip("/api/sync", "nonsense", "{}"));
        String token = SERVER.register().text("accessToken");
        assertProblem(400, "malformed_request", SERVER.postGzip("/api/account/password", token, "{}"));
    }

    @Test
    void whoIsNotSignedInIsToldSoBeforeTheBodyComes() throws IOException {
        String answer =
                RawHttp.send(SERVER, RawHttp.head("POST /api/sync", "Content-Length: 5000000", "Connection: close"));
        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
    }

    @Test
    void anEncodingThatNobodyKnowsIsRefused() throws IOException {
        String token = SERVER.register().text("accessToken");
        for (String encoding : List.of("br", "deflate", "snappy", "gzip")) {
            String head = RawHttp.head(
                    "POST /api/sync",
                    "Authorization: Bearer " + token,
                    "Content-Encoding: " + encoding,
                    "Content-Length: 5",
                    "Connection: close");
            String answer = RawHttp.send(SERVER, head, "abcde");
            assertTrue(answer.startsWith(encoding.equals("gzip") ? "HTTP/1.1 400" : "HTTP/1.1 415"), answer);
        }
    }

    @Test
    void whatNoContractNamesIsPassedOver() {
        String token = SERVER.register().text("accessToken");
        String deep = "[".repeat(50) + "]".repeat(50);
        Map<String, Object> request = SyncRequests.ofOneNote("b");
        String text = Json.write(request);
        assertEquals(
                200,
                SERVER.postText("/api/sync", token, "{\"x\":" + deep + ",\"y\":{\"protocol\":[1]}," + text.substring(1))
                        .status());
        assertProblem(
                400, "malformed_request", SERVER.postText("/api/sync", token, "{\"x\":" + "[".repeat(100_000) + "}"));
        assertProblem(
                400,
                "malformed_request",
                SERVER.postText("/api/sync", token, "{\"protocol\":" + "9".repeat(5000) + "}"));
    }

    @Test
    void halfASurrogatePairIsMalformed() {
        for (String text : List.of("\\ud800", "\\udc00x", "a\\u0000")) {
            assertProblem(
                    400,
                    "malformed_request",
                    SERVER.postText("/api/auth/login", null, "{\"email\":\"a@b.co\",\"password\":\"" + text + "\"}"));
            assertProblem(
                    400,
                    "malformed_request",
                    SERVER.postText(
                            "/api/auth/register",
                            null,
                            "{\"email\":\"" + text + "@b.co\",\"password\":\"zq81 m-v0x\"}"));
        }
    }

    @Test
    void answersAreForTheirReaderAlone() {
        Reply reply = SERVER.register();
        assertEquals("no-store", reply.header("Cache-Control").orElse(""));
        assertEquals("nosniff", reply.header("X-Content-Type-Options").orElse(""));
        assertTrue(reply.header("Content-Security-Policy").orElse("").contains("default-src 'none'"));
        assertEquals(
                "no-store", SERVER.get("/nothing", null).header("Cache-Control").orElse(""));
    }

    @Test
    void anEndedSessionsAccessTokenEndsAtOnce() {
        Reply tokens = SERVER.register();
        assertEquals(
                200, SERVER.get("/api/sync/digest", tokens.text("accessToken")).status());
        SERVER.post("/api/auth/logout", null, Map.of("refreshToken", tokens.text("refreshToken")));
        assertProblem(401, "unauthorized", SERVER.get("/api/sync/digest", tokens.text("accessToken")));
        assertProblem(
                401, "unauthorized", SERVER.post("/api/sync", tokens.text("accessToken"), SyncRequests.ofOneNote("b")));
    }
}
