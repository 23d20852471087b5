package app.offgrid.server.mongo.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, to be killed. It ends at the latest when it is closed. */
final class ServerProcess implements AutoCloseable {
    private static final String MARK = "Listening: ";

    private final Process process;
    private final String uri;

    private ServerProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Returns when the server listens. */
    static ServerProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(MARK)) {
                // What the server logs later must not fill the pipe and stop it.
                Thread drain = new Thread(() -> drain(out));
                drain.setDaemon(true);
                drain.start();
                return new ServerProcess(process, line.substring(MARK.length()));
            }
        }
        throw new IOException("The server has not started");
    }

    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {}
        } catch (IOException e) {
            // The process has been killed.
        }
    }

    String uri() {
        return uri;
    }

    /** Ends the process without a chance to clean up. */
    void kill() {
        process.destroyForcibly();
    }

    boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The server's process: listens until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMongo server = Opened.server(Path.of(arguments[0]));
        System.out.println(MARK + server.connectionString("kill"));
        System.out.flush();
        Thread.currentThread().join();
    }
}
