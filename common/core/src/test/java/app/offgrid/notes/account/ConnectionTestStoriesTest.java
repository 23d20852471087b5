package app.offgrid.notes.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.Transport;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.session.ServerAddress;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A person types the address of a server and asks whether it is right. */
class ConnectionTestStoriesTest {
    private final ModelServer server = new ModelServer();
    private final Device device = new Device("phone", JdbcSql.inMemory(), server::answer);

    private ConnectionResult test(String address) {
        List<ConnectionResult> results = new ArrayList<>();
        device.account().test(address, results::add);
        device.run();
        assertEquals(1, results.size(), "one outcome");
        return results.get(0);
    }

    private ConnectionResult whenHealthAnswers(int status, String body) {
        device.network().answerNext(status, null, body);
        return test(Device.SERVER);
    }

    private ConnectionResult whenDigestAnswers(int status, String body) {
        device.network().letPass();
        device.network().answerNext(status, null, body);
        return test(Device.SERVER);
    }

    private static ConnectionResult whenItFails(String address, String reason) {
        List<ConnectionResult> results = new ArrayList<>();
        Transport failing = new AnsweringTransport(answer -> answer.failed(reason));
        new ConnectionTest(failing, address, results::add).start();
        return results.get(0);
    }

    @Test
    void aNotesServerIsKnownByWhatItSaysWithoutAPassword() {
        assertEquals(ConnectionResult.GOOD, test(Device.SERVER));
        assertEquals(ConnectionResult.GOOD, test(" notes.example/ "));
        for (HttpCall call : device.network().seen()) {
            assertNull(call.bearer(), "nothing secret is sent");
            assertEquals("GET", call.method());
        }
    }

    @Test
    void theSessionIsNotSentEvenIfThereIsOne() {
        device.signIn();
        int before = device.network().seen().size();
        assertEquals(ConnectionResult.GOOD, test(Device.SERVER));
        assertTrue(device.network().seen().stream().skip(before).allMatch(call -> call.bearer() == null));
    }

    @Test
    void whatIsNoAddressIsToldWithoutAsking() {
        assertEquals(ConnectionResult.NO_ADDRESS, test("  "));
        assertEquals(ConnectionResult.NO_ADDRESS, test("my server"));
        assertEquals(ConnectionResult.NO_ADDRESS, test("ftp://notes.example"));
        assertEquals(ConnectionResult.NO_ADDRESS, test("http://localhost:x@notes.example"));
        assertEquals(ConnectionResult.NO_ADDRESS, test("http://localhost\\@notes.example"));
        assertEquals(ConnectionResult.NO_ADDRESS, test("http://"));
        assertEquals(List.of(), device.network().seen());
    }

    @Test
    void noNetworkIsToldFromNoAnswer() {
        device.network().goOnline(false);
        assertEquals(ConnectionResult.NO_ANSWER, test(Device.SERVER));
        device.post(SyncEvent.Kind.OFFLINE);
        assertEquals(ConnectionResult.NO_NETWORK, test(Device.SERVER));
    }

    @Test
    void anAddressOfTheInternetHasToBeEncrypted() {
        assertEquals(ConnectionResult.NEEDS_HTTPS, test("http://notes.example"));
        assertEquals(ConnectionResult.NEEDS_HTTPS, test("http://notes.example:8080/path"));
        assertEquals(List.of(), device.network().seen());
        assertEquals(ConnectionResult.GOOD, test("http://localhost:8080"));
        assertEquals(ConnectionResult.GOOD, test("http://192.168.1.20:8080"));
    }

    @Test
    void aSchemeInCapitalsIsTheSameScheme() {
        assertEquals(ConnectionResult.NEEDS_HTTPS, test("HTTP://notes.example"));
        assertEquals(ConnectionResult.GOOD, test("Https://notes.example"));
    }

    @Test
    void homeIsWhereAddressesArePrivate() {
        for (String near : new String[] {
            "http://localhost",
            "http://nas",
            "http://nas.local:80",
            "http://10.1.2.3",
            "http://172.31.0.1/x",
            "http://127.0.0.1:1",
            "http://[::1]:8080",
            "http://[fe80::1]",
            "http://[fd12:3456::1]:8080",
            "http://169.254.7.7",
            "http://NAS.local"
        }) {
            assertTrue(ServerAddress.isNearby(near), near);
        }
        for (String far : new String[] {
            "http://notes.example",
            "http://172.32.0.1",
            "http://192.169.1.1",
            "http://10.example.org",
            "http://11.1.2.3",
            "http://192.168.example.org",
            "http://localhost.example.org",
            "http://134744072",
            "http://0x08080808",
            "http://[2001:db8::1]:8080",
            "http://[::1].example.org",
            "http://nas.local.",
            "http://010.8.8.8",
            "http://10.1.2",
            "http://notes.example\uff0f.lan",
            "http://\uff11\uff13\uff14",
            "http://999.1.2.3"
        }) {
            assertFalse(ServerAddress.isNearby(far), far);
        }
    }

    @Test
    void whatAnswersInsteadIsNamed() {
        assertEquals(ConnectionResult.NOT_FOUND, whenHealthAnswers(404, "<html>"));
        assertEquals(ConnectionResult.NOT_A_NOTES_SERVER, whenHealthAnswers(200, "<html>Welcome"));
        assertEquals(ConnectionResult.NOT_A_NOTES_SERVER, whenHealthAnswers(200, "[1]"));
        assertEquals(ConnectionResult.NOT_A_NOTES_SERVER, whenHealthAnswers(401, ""));
        assertEquals(ConnectionResult.MOVED, whenHealthAnswers(301, ""));
        assertEquals(ConnectionResult.SERVER_FAULT, whenHealthAnswers(503, "{\"status\":\"DOWN\"}"));
        assertEquals(ConnectionResult.TOO_MANY_TRIES, whenHealthAnswers(429, ""));
    }

    @Test
    void anotherServiceThatIsHealthyIsNoNotesServer() {
        assertEquals(ConnectionResult.NOT_FOUND, whenDigestAnswers(404, "{}"));
        assertEquals(ConnectionResult.NOT_A_NOTES_SERVER, whenDigestAnswers(401, "{\"error\":\"login\"}"));
        assertEquals(ConnectionResult.NOT_A_NOTES_SERVER, whenDigestAnswers(200, "{}"));
        assertEquals(ConnectionResult.OTHER_VERSION, whenDigestAnswers(426, "{}"));
    }

    @Test
    void aPlainServerThatSendsToItsEncryptedSelfNeedsHttps() {
        List<ConnectionResult> results = new ArrayList<>();
        Transport redirecting =
                new AnsweringTransport(answer -> answer.answered(new HttpReply(308, null, Utf8.encode(""))));
        new ConnectionTest(redirecting, "http://nas.local", results::add).start();
        assertEquals(List.of(ConnectionResult.NEEDS_HTTPS), results);
    }

    @Test
    void aFailureOfEncryptionIsToldFromSilence() {
        String tls = "javax.net.ssl.SSLHandshakeException: PKIX path building failed";
        assertEquals(ConnectionResult.NO_SECURE_CONNECTION, whenItFails("https://notes.example", tls));
        assertEquals(
                ConnectionResult.NO_SECURE_CONNECTION,
                whenItFails("https://notes.example", "The certificate for this server is invalid."));
        assertEquals(ConnectionResult.NO_ANSWER, whenItFails("https://notes.example", "Connection refused"));
    }

    /** Answers every request alike, at once. */
    private record AnsweringTransport(Consumer<Answer> reaction) implements Transport {
        @Override
        public void send(HttpCall call, Answer answer) {
            reaction.accept(answer);
        }

        @Override
        public void giveUp() {
            // nothing is ever under way
        }
    }
}
