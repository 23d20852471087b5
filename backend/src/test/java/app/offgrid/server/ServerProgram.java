package app.offgrid.server;

import app.offgrid.notes.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program itself, with its embedded database, in a process of its own: to be killed. */
final class ServerProgram implements AutoCloseable {
    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final String address;
    private final List<String> said;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProgram(Process process, String address, List<String> said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /** Runs the program with an argument after which it does not listen; returns all it said once it has ended well. */
    static List<String> run(Path data, String argument) throws IOException, InterruptedException {
        ProcessBuilder builder = program(data);
        builder.command().add(argument);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the program failed: " + said);
        }
        return said.lines().toList();
    }

    /** The program, not yet started. */
    static ProcessBuilder program(Path data) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Many short lives: what makes a long one faster would only make the beginning slower.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "app.offgrid.server.Application");
        builder.environment().put("PORT", "-1");
        builder.environment().put("OFFGRID_DATA", data.toString());
        builder.environment().remove("MONGODB_URI");
        builder.environment().remove("JWT_SECRET");
        builder.environment().put("OFFGRID_RATE_LIMITS_REGISTRATION_BURST", "10000");
        builder.redirectErrorStream(true);
        return builder;
    }

    /** Returns when the program listens, on a free port. */
    static ServerProgram start(Path data) throws IOException {
        Process process = program(data).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(LISTENING)) {
                // What the server says later must not fill the pipe and stop it.
                Thread drain = new Thread(() -> drain(out));
                drain.setDaemon(true);
                drain.start();
                return new ServerProgram(process, line.substring(LISTENING.length()), said);
            }
        }
        throw new IllegalStateException("the server ended: " + said);
    }

    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {}
        } catch (IOException e) {
            // The process has been killed.
        }
    }

    /** What the program printed until it listened. */
    List<String> said() {
        return said;
    }

    /** Sends a JSON object and returns the answer's; any other answer than a success is a defect. */
    Map<?, ?> post(String path, String token, Object body) throws IOException {
        return send(path, token, request -> request.POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    Map<?, ?> get(String path, String token) throws IOException {
        return send(path, token, HttpRequest.Builder::GET);
    }

    private Map<?, ?> send(String path, String token, java.util.function.UnaryOperator<HttpRequest.Builder> method)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return (Map<?, ?>)
                    Json.parse(client.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: no chance to clean up. */
    void kill() {
        process.destroyForcibly();
    }

    /** {@link #kill} at some moment; in microseconds from now. */
    void killAfter(long micros) throws InterruptedException {
        process.waitFor(micros, TimeUnit.MICROSECONDS);
        kill();
    }

    /** SIGTERM, as a service is stopped; returns the exit value. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not end");
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
