package app.offgrid.server.edge;

import app.offgrid.server.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
final class RawHttp {
    private RawHttp() {}

    static Socket connect(TestServer server) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    static String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n";
    }

    /** Sends a head and a part so many times, whatever comes meanwhile, and then reads the head of the answer. */
    static String exchange(TestServer server, String head, String part, int times) throws IOException {
        try (Socket socket = connect(server)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            byte[] bytes = part.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }

    static String send(TestServer server, String... parts) throws IOException {
        try (Socket socket = connect(server)) {
            OutputStream out = socket.getOutputStream();
            for (String part : parts) {
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
