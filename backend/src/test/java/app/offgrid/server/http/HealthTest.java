package app.offgrid.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.mongo.MongoForTests;
import com.mongodb.ConnectionString;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever asks how the server is gets an answer in time, also of a server whose database says nothing. */
class HealthTest {
    private static final long SECONDS = 3;

    private static long secondsOf(TestServer server, int status, String said) {
        long start = System.nanoTime();
        TestServer.Reply reply = server.get("/health", null);
        assertEquals(status, reply.status());
        assertEquals(said, reply.text("status"));
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    /** Each time; in time at least once, as the machine may have stood still for a while. */
    private static void assertToldInTime(TestServer server) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            fastest = Math.min(fastest, secondsOf(server, 503, "DOWN"));
        }
        assertTrue(fastest < SECONDS, "answered after " + fastest + " s");
    }

    @Test
    void databaseThatFallsSilentIsReportedWithinThreeSecondsAndComesBackByItself() throws Exception {
        ConnectionString database = new ConnectionString(MongoForTests.uri());
        String address = database.getHosts().get(0);
        try (SilentProxy proxy = new SilentProxy(address);
                TestServer server = TestServer.start(
                        Map.of("mongodb.uri", MongoForTests.uri().replace(address, proxy.address())))) {
            secondsOf(server, 200, "UP");

            proxy.fallSilent();
            assertToldInTime(server);

            proxy.speakAgain();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (server.get("/health", null).status() != 200) {
                assertTrue(System.nanoTime() < deadline, "the database answers again and is still reported as down");
            }
        }
    }

    @Test
    void databaseThatNeverSaidAnythingIsReportedWithinThreeSeconds() throws Exception {
        try (SilentProxy nobody = new SilentProxy("127.0.0.1:1")) {
            nobody.fallSilent();
            try (TestServer server = TestServer.start(Map.of("mongodb.uri", "mongodb://" + nobody.address()))) {
                assertToldInTime(server);
            }
        }
    }
}
