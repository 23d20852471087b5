package app.offgrid.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a server and passes everything on, until it falls silent: then it takes everything and says nothing. */
final class SilentProxy implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    SilentProxy(String address) throws IOException {
        host = address.substring(0, address.indexOf(':'));
        port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    /** From now on; who was left without an answer is cut off. */
    void speakAgain() throws IOException {
        silent = false;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                sockets.add(client);
                if (silent) {
                    start(() -> pass(client, null));
                } else {
                    Socket server = new Socket(host, port);
                    sockets.add(server);
                    start(() -> pass(client, server));
                    start(() -> pass(server, client));
                }
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void pass(Socket from, Socket to) {
        try (from) {
            InputStream in = from.getInputStream();
            OutputStream out = to == null ? OutputStream.nullOutputStream() : to.getOutputStream();
            byte[] part = new byte[1 << 16];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                if (!silent) {
                    out.write(part, 0, count);
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // By either side.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
