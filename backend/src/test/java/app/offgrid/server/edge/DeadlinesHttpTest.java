package app.offgrid.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.server.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        List<Socket> sockets = new ArrayList<>();
        try {
            List<Integer> answered = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                sockets.add(RawHttp.connect(SERVER));
                if (isAnswered(sockets.get(i))) {
                    answered.add(i);
                }
            }
            assertEquals(IntStream.range(0, 60).boxed().toList(), answered);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** True if a request was answered, and false if the connection was closed; no answer for a long time is neither. */
    private static boolean isAnswered(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(RawHttp.head("GET /health").getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().read() == 'H';
        } catch (SocketException closed) {
            return false;
        }
    }
}
