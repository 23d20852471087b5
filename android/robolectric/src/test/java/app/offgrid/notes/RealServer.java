package app.offgrid.notes;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.rules.ExternalResource;

/**
 * The real server on this machine, in a process of its own, as a rule of a test. One serves all tests of this JVM, until that
 * ends; each test has an account of its own on it.
 */
public final class RealServer extends ExternalResource {
    private static final int PATIENCE_SECONDS = 120;
    /** A property of the JVM, which outlives the classes of a test: where the server listens. */
    private static final String PORT = "offgrid.test.server.port";

    private final String email = UUID.randomUUID() + "@example.org";

    @Override
    protected void before() throws IOException {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(start()));
        }
    }

    private static int start() throws IOException {
        int port = freePort();
        Path jar = Path.of(System.getProperty("offgrid.server.jar"));
        if (!Files.exists(jar)) {
            throw new AssertionError("there is no " + jar);
        }
        Path folder = Files.createTempDirectory("server");
        Path log = folder.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("OFFGRID_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isHealthy(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the server does not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return port;
    }

    private static void end(Process process, Path folder) {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        delete(folder.toFile());
    }

    private static void delete(File file) {
        File[] within = file.listFiles();
        for (int i = 0; within != null && i < within.length; i++) {
            delete(within[i]);
        }
        file.delete();
    }

    /** As a person at home would type it, with this name of the machine. */
    public String address(String host) {
        return address(host, Integer.getInteger(PORT));
    }

    /** Of this test's account, which is still to be made. */
    public String email() {
        return email;
    }

    private static String address(String host, int port) {
        return "http://" + host + ":" + port;
    }

    private static boolean isHealthy(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address("127.0.0.1", port) + "/health").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
