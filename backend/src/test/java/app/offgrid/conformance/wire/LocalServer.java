package app.offgrid.conformance.wire;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The JDK's small HTTP server, for the servers that the kit brings itself. */
public final class LocalServer {
    static {
        // Without it each answer waits 40 ms for the acknowledgement of its headers. Read once, when the class is
        // loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private LocalServer() {}

    /** One on a free port of this machine alone, not yet started. */
    public static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
