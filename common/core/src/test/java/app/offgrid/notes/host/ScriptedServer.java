package app.offgrid.notes.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server on a bare socket that answers every request with the same bytes, right or wrong, whole or cut, or not at
 * all.
 */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private volatile byte[] answer = new byte[0];
    private volatile boolean silent;

    public ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    /** The address of a path on this server. */
    public String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** Answers with this status from now on. */
    public ScriptedServer status(int status, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        boolean bodyless = status == 204 || status == 304;
        if (!bodyless) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(bodyless ? new byte[0] : body);
        answer = bytes.toByteArray();
        return this;
    }

    /** Stops after so many bytes of the answer and closes the connection. */
    public ScriptedServer cutAfter(int bytes) {
        answer = Arrays.copyOf(answer, bytes);
        return this;
    }

    /** How many bytes the whole answer has, its head included. */
    public int answerLength() {
        return answer.length;
    }

    /** Takes requests and never answers. */
    public ScriptedServer silence() {
        silent = true;
        return this;
    }

    /** What came in so far. */
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : held) {
                connection.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                requests.add(read(connection.getInputStream()));
                if (silent) {
                    hold(connection);
                    continue;
                }
                connection.getOutputStream().write(answer);
                connection.getOutputStream().flush();
                connection.shutdownOutput();
                connection.close();
            } catch (IOException goneAway) {
                // the client gave up, or the test is over
            }
        }
    }

    /** Some clients try again by themselves when a connection is closed; that one must not be held for ever. */
    private void hold(Socket connection) throws IOException {
        held.add(connection);
        if (socket.isClosed()) {
            connection.close();
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        String length = header(text, "Content-Length");
        return new Request(text, in.readNBytes(length == null ? 0 : Integer.parseInt(length)));
    }

    private static String header(String head, String name) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                return line.substring(name.length() + 1).trim();
            }
        }
        return null;
    }

    /**
     * A request as it came.
     *
     * @param head request line and headers
     */
    public record Request(String head, byte[] body) {
        /** The first line without the protocol: method and path. */
        public String line() {
            return head.substring(0, head.indexOf(" HTTP"));
        }

        /** The value of a header, or null. */
        public String header(String name) {
            return ScriptedServer.header(head, name);
        }
    }
}
