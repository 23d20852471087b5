package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Transport} does alike, against a server that answers as badly as it is told to. */
public abstract class TransportContract {
    private static final byte[] BODY = "{\"körper\":1}".getBytes(StandardCharsets.UTF_8);

    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private ScriptedServer server;

    /** The transport under test. */
    protected abstract Transport transport();

    /** The name of the thread on which its answers arrive. */
    protected abstract String workerThread();

    @BeforeEach
    void givenAServer() {
        server = new ScriptedServer();
    }

    @AfterEach
    void noSecondAnswerComes() {
        server.close();
        assertTrue(outcomes.isEmpty(), () -> "a second answer: " + outcomes);
    }

    @Test
    void aReplyComesBackWithStatusAndBody() {
        server.status(200, BODY);
        Outcome outcome = send("GET", "/health", null, null);
        assertEquals(200, outcome.status());
        assertArrayEquals(BODY, outcome.reply().body());
        assertNull(outcome.reply().retryAfter());
    }

    @Test
    void methodPathTokenAndBodyGoOutAsTheyWere() {
        server.status(200, BODY);
        send("POST", "/api/sync?x=1&y=2", "token.of-mine", BODY);
        ScriptedServer.Request request = server.requests().get(0);
        assertEquals("POST /api/sync?x=1&y=2", request.line());
        assertEquals("Bearer token.of-mine", request.header("Authorization"));
        assertEquals("application/json", request.header("Content-Type"));
        assertArrayEquals(BODY, request.body());
    }

    @Test
    void withoutTokenThereIsNoAuthorization() {
        server.status(200, BODY);
        send("GET", "/", null, null);
        assertNull(server.requests().get(0).header("Authorization"));
    }

    @Test
    void deleteMayHaveABody() {
        server.status(204, new byte[0]);
        assertEquals(204, send("DELETE", "/api/account", "t", BODY).status());
        assertEquals("DELETE /api/account", server.requests().get(0).line());
        assertArrayEquals(BODY, server.requests().get(0).body());
    }

    @Test
    void anAnswerWithoutBodyHasAnEmptyOne() {
        server.status(204, new byte[0]);
        assertEquals(0, send("POST", "/api/auth/logout", null, BODY).reply().body().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 426, 429, 500, 502, 503})
    void anErrorStatusIsAnAnswerWithItsBodyAndRetryAfter(int status) {
        server.status(status, BODY, "Retry-After: 17", "WWW-Authenticate: Basic", "Content-Type: application/json");
        Outcome outcome = send("POST", "/api/sync", "t", BODY);
        assertEquals(status, outcome.status());
        assertEquals("17", outcome.reply().retryAfter());
        assertArrayEquals(BODY, outcome.reply().body());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 413, 503})
    void anErrorStatusWithoutBodyIsAnAnswerToo(int status) {
        server.status(status, new byte[0]);
        assertEquals(status, send("POST", "/api/sync", "t", BODY).status());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedSoThatTheTokenGoesNowhereElse(int status) {
        try (ScriptedServer elsewhere = new ScriptedServer().status(200, BODY)) {
            server.status(status, BODY, "Location: " + elsewhere.url("/"));
            assertEquals(status, send("GET", "/", "secret", null).status());
            assertTrue(elsewhere.requests().isEmpty());
        }
    }

    @Test
    void noCookieIsKept() {
        server.status(200, BODY, "Set-Cookie: id=1; Path=/");
        send("GET", "/", null, null);
        send("GET", "/", null, null);
        assertNull(server.requests().get(1).header("Cookie"));
    }

    @Test
    void aCompressedAnswerIsDecompressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(BODY);
        }
        server.status(200, packed.toByteArray(), "Content-Encoding: gzip");
        assertArrayEquals(BODY, send("GET", "/", null, null).reply().body());
        assertEquals("gzip", server.requests().get(0).header("Accept-Encoding"));
    }

    @Test
    void aLargeBodyGoesBothWays() {
        byte[] large = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(large);
        server.status(200, large);
        assertArrayEquals(large, send("POST", "/", null, large).reply().body());
        assertArrayEquals(large, server.requests().get(0).body());
    }

    @Test
    void anAnswerCutShortOfItsDeclaredLengthIsAFailure() {
        server.status(200, BODY, "Retry-After: 5");
        int whole = server.answerLength();
        for (int cut : new int[] {0, 1, whole - BODY.length, whole - 5, whole - 1}) {
            server.status(200, BODY, "Retry-After: 5").cutAfter(cut);
            assertNotNull(send("POST", "/", null, BODY).failure(), "cut after " + cut);
        }
    }

    @Test
    void aCutCompressedAnswerIsAFailure() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(BODY);
        }
        server.status(200, packed.toByteArray(), "Content-Encoding: gzip").cutAfter(server.answerLength() - 9);
        assertNotNull(send("GET", "/", null, null).failure());
    }

    @Test
    void anAnswerThatIsNoHttpIsAFailure() {
        server.status(200, BODY).cutAfter(0);
        assertNotNull(send("GET", "/", null, null).failure());
    }

    @Test
    void aRefusedConnectionIsAFailure() {
        String closed = server.url("/");
        server.close();
        assertNotNull(sendTo(closed).failure());
    }

    @Test
    void aHostThatDoesNotExistIsAFailure() {
        assertNotNull(sendTo("http://no-such-host.invalid/").failure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "http://", "htp://127.0.0.1/", "http://127.0.0.1:99999/", "localhost:8080/x"})
    void whatIsNoAddressIsAFailure(String address) {
        assertNotNull(sendTo(address).failure());
    }

    @Test
    void sendingReturnsBeforeTheServerHasAnswered() {
        server.silence();
        transport().send(new HttpCall("GET", server.url("/"), null, null), new Recorder());
        assertNull(outcomes.peek());
        server.close();
        assertNotNull(next().failure());
    }

    @Test
    void whatIsGivenUpFailsAtOnceAndTheNextRequestIsAnsweredAsEver() {
        server.silence();
        transport().send(new HttpCall("GET", server.url("/a"), null, null), new Recorder());
        transport().send(new HttpCall("GET", server.url("/b"), null, null), new Recorder());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (server.requests().size() < 2) {
            assertTrue(System.nanoTime() < deadline, "no request came");
            Thread.onSpinWait();
        }

        transport().giveUp();

        assertNotNull(next().failure());
        assertNotNull(next().failure());
        server.close();
        server = new ScriptedServer();
        server.status(200, BODY);
        assertEquals(200, send("GET", "/", null, null).status());
    }

    @Test
    void answersArriveOnTheWorker() {
        server.status(200, BODY);
        assertEquals(workerThread(), send("GET", "/", null, null).thread());
        assertEquals(workerThread(), sendTo("no address").thread());
        String closed = server.url("/");
        server.close();
        assertEquals(workerThread(), sendTo(closed).thread());
    }

    @Test
    void equalRequestsAtTheSameTimeAreAllAnswered() {
        server.status(200, BODY);
        for (int i = 0; i < 10; i++) {
            transport().send(new HttpCall("GET", server.url("/same"), null, null), new Recorder());
        }
        for (int i = 0; i < 10; i++) {
            assertEquals(200, next().status());
        }
    }

    private Outcome send(String method, String path, String bearer, byte[] body) {
        transport().send(new HttpCall(method, server.url(path), bearer, body), new Recorder());
        return next();
    }

    private Outcome sendTo(String address) {
        transport().send(new HttpCall("GET", address, null, null), new Recorder());
        return next();
    }

    private Outcome next() {
        try {
            Outcome outcome = outcomes.poll(30, TimeUnit.SECONDS);
            assertNotNull(outcome, "no answer");
            return outcome;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a call came to, and on which thread it was told. */
    private record Outcome(HttpReply reply, String failure, String thread) {
        int status() {
            assertFalse(reply == null, "failed: " + failure);
            return reply.status();
        }
    }

    /** Puts what it hears on the test's queue. */
    private final class Recorder implements Transport.Answer {
        @Override
        public void answered(HttpReply reply) {
            outcomes.add(new Outcome(reply, null, Thread.currentThread().getName()));
        }

        @Override
        public void failed(String reason) {
            outcomes.add(new Outcome(null, reason, Thread.currentThread().getName()));
        }
    }
}
