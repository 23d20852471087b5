package app.offgrid.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import app.offgrid.server.TestServer.Reply;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WaitersHttpTest {
    private static final String WAIT = "/api/sync/wait?cursor=99&timeoutSeconds=";

    @Test
    @Timeout(300)
    void anAccountWaitsOnlySoOftenAndAPlaceIsGivenBackAtOnce() throws Exception {
        try (TestServer server = TestServer.start(Map.of("offgrid.sync.waiters-per-account", 2))) {
            String token = server.register().text("accessToken");
            String[] lines = {"GET " + WAIT + "60 HTTP/1.1", "Host: a", "Authorization: Bearer " + token, "", ""};
            byte[] wait = String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
            Waiters waiters = server.context().getBean(Waiters.class);
            int port = URI.create(server.url()).getPort();
            try (Socket one = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
                one.getOutputStream().write(wait);
                other.getOutputStream().write(wait);
                awaitCount(waiters, 2);
                Reply third = server.get(WAIT + 0, token);
                assertEquals(503, third.status());
                assertTrue(third.text("requestId").matches("[0-9a-f]{16}"), third.text("requestId"));
            }
            awaitCount(waiters, 0);
            assertEquals(204, server.get(WAIT + 0, token).status());
        }
    }

    private static void awaitCount(Waiters waiters, int count) {
        while (waiters.count() != count) {
            Thread.onSpinWait();
        }
    }
}
