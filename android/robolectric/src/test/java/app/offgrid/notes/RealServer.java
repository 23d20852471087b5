package app.offgrid.notes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.rules.TemporaryFolder;

/** The real server in a process of its own on this machine, as a rule of a test; empty at first. */
public final class RealServer extends TemporaryFolder {
    private static final int PATIENCE_SECONDS = 120;

    private int port;
    private Process process;

    @Override
    protected void before() throws Throwable {
        super.before();
        port = freePort();
        Path jar = Path.of(System.getProperty("offgrid.server.jar"));
        if (!Files.exists(jar)) {
            throw new AssertionError("there is no " + jar);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(newFile("server.log"));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("OFFGRID_DATA", newFolder("data").toString());
        process = builder.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the server does not start:\n"
                        + Files.readString(getRoot().toPath().resolve("server.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    @Override
    protected void after() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        super.after();
    }

    /** As a person at home would type it, with this name of the machine. */
    public String address(String host) {
        return "http://" + host + ":" + port;
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address("127.0.0.1") + "/health").toURL().openConnection();
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
