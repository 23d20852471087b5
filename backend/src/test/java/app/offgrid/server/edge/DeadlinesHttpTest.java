package app.offgrid.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that begin something and do not go on, over real HTTP, on a server with short deadlines. */
@Timeout(300)
class DeadlinesHttpTest {
    private static final TestServer SERVER = TestServer.start(Map.of(
            "offgrid.edge.header-time", "1s",
            "offgrid.edge.grace", "1s",
            "offgrid.edge.connections-per-address", 60));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void halfAHeadAndHalfABodyHaveAnEnd() throws IOException {
        assertEquals("", RawHttp.send(SERVER, "POST /api/auth/login HTTP/1.1\r\nHost:"));
        String answer =
                RawHttp.send(SERVER, RawHttp.head("POST /api/auth/login", "Content-Length: 9000"), "{\"email\":");
        assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    }

    @Test
    void oneAddressHasOnlySoManyConnections() throws IOException {
        Socket[] sockets = new Socket[80];
        int closed = 0;
        try {
            for (int i = 0; i < sockets.length; i++) {
                sockets[i] = RawHttp.connect(SERVER);
            }
            sockets[79].setSoTimeout(5000);
            InputStream last = sockets[79].getInputStream();
            closed += last.read() < 0 ? 1 : 0;
        } catch (IOException reset) {
            closed++;
        } finally {
            for (Socket socket : sockets) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
        assertEquals(1, closed);
    }
}
