package app.offgrid.server.attack;

import app.offgrid.notes.protocol.Json;
import app.offgrid.server.SyncRequests;
import io.netty.util.NetUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** HTTP by hand, so that a request can be as wrong as a stranger makes it, and come from any address of loopback. */
final class Wire {
    private static final int TIMEOUT_MILLIS = 40_000;
    private static final int MAX_LINE = 16 * 1024;

    private Wire() {}

    /** An answer. */
    record Reply(int status, Map<String, String> headers, String body) {}

    /** A request that is being put together. */
    static final class Request {
        private final String line;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] body = new byte[0];

        private Request(String line, String token) {
            this.line = line;
            headers.put("Host", "localhost");
            headers.put("Connection", "close");
            if (token != null) {
                headers.put("Authorization", "Bearer " + token);
            }
        }

        Request json(Object tree) {
            return bytes(Json.write(tree).getBytes(StandardCharsets.UTF_8));
        }

        Request bytes(byte[] bytes) {
            body = bytes;
            headers.put("Content-Type", "application/json");
            headers.put("Content-Length", Integer.toString(bytes.length));
            return this;
        }

        Request packed(byte[] plain) {
            return bytes(gzip(plain)).header("Content-Encoding", "gzip");
        }

        Request header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        byte[] head() {
            StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        byte[] body() {
            return body;
        }
    }

    static Request post(String path, String token) {
        return new Request("POST " + path, token);
    }

    static Request get(String path, String token) {
        return new Request("GET " + path, token);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    static Socket connect(Victim victim, String from) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(TIMEOUT_MILLIS);
        InetAddress home = InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(from));
        socket.bind(new InetSocketAddress(home, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), victim.port()), TIMEOUT_MILLIS);
        return socket;
    }

    /** Sends a request on a connection of its own and reads the answer. */
    static Reply send(Victim victim, String from, Request request) throws IOException {
        try (Socket socket = connect(victim, from)) {
            socket.getOutputStream().write(request.head());
            socket.getOutputStream().write(request.body());
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    /** Reads one answer. */
    static Reply read(InputStream in) throws IOException {
        String first = line(in);
        String[] parts = first.split(" ", 3);
        if (parts.length < 2) {
            throw new EOFException("no answer: " + first);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        byte[] body = body(in, headers);
        if ("gzip".equals(headers.get("content-encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new Reply(Integer.parseInt(parts[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                whole.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return whole.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > MAX_LINE) {
                throw new IOException("a line without an end");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A sync of a device that has read so far. */
    static Map<String, Object> sync(String deviceId, long cursor, int limit, List<?> changes) {
        Map<String, Object> request = SyncRequests.of(deviceId, changes);
        request.put("cursor", cursor);
        request.put("limit", (long) limit);
        return request;
    }
}
