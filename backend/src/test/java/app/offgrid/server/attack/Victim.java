package app.offgrid.server.attack;

import app.offgrid.notes.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The server in a process of its own, with a heap of a given size and the settings that it has by default. */
final class Victim implements AutoCloseable {
    static final String PASSWORD = "zq81 m-v0x kestrel";

    private static final String LISTENING = "Listening on ";
    private static final int KEPT_LINES = 500;
    private static final int LAST_LINES = 15;

    private final Process process;
    private final AtomicInteger logLines = new AtomicInteger();
    private final AtomicInteger outOfMemory = new AtomicInteger();
    private final Deque<String> keptLines = new ConcurrentLinkedDeque<>();
    private Thread reader;
    private int port;

    private Victim(Process process) {
        this.process = process;
    }

    /**
     * Starts it and returns once it listens.
     *
     * @param heap such as {@code -Xmx256m}; empty for the default
     * @param settings environment variables beside those that every run has
     */
    static Victim start(Path data, String heap, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!heap.isEmpty()) {
            command.add(heap);
        }
        String jar = System.getProperty("offgrid.attack.jar", "");
        command.addAll(
                jar.isEmpty()
                        ? List.of("-cp", System.getProperty("java.class.path"), "app.offgrid.server.Application")
                        : List.of("-jar", jar));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PORT", "-1");
        builder.environment().put("OFFGRID_DATA", data.toString());
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        Victim victim = new Victim(builder.start());
        victim.awaitListening();
        return victim;
    }

    private void awaitListening() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(LISTENING)) {
                port = Integer.parseInt(
                        line.substring(line.lastIndexOf(':') + 1).trim());
                reader = new Thread(() -> readLog(out), "log of the server");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IllegalStateException("the server ended: " + said);
    }

    private void readLog(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                logLines.incrementAndGet();
                keptLines.add(line);
                if (keptLines.size() > KEPT_LINES) {
                    keptLines.remove();
                }
                if (line.contains("OutOfMemory")) {
                    outOfMemory.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // The process has ended.
        }
    }

    int port() {
        return port;
    }

    int logLines() {
        return logLines.get();
    }

    /** What the server said last. */
    String lastLines() {
        List<String> all = List.copyOf(keptLines);
        return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
    }

    /** Whether the words are in one of the last few hundred lines. */
    boolean hasSaid(String words) {
        return keptLines.stream().anyMatch(line -> line.contains(words));
    }

    int outOfMemory() {
        return outOfMemory.get();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Memory of the process; 0 where there is no {@code /proc}. */
    long residentMiB() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!isAlive() || !Files.exists(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return 0;
    }

    /** The access token of a new account, made from an address of loopback of its own. */
    String register(String from) throws IOException {
        Wire.Reply reply = Wire.send(
                this,
                from,
                Wire.post("/api/auth/register", null)
                        .json(Map.of("email", UUID.randomUUID() + "@example.org", "password", PASSWORD)));
        if (reply.status() != 201) {
            throw new IllegalStateException("no account: " + reply.status() + " " + reply.body());
        }
        return (String) ((Map<?, ?>) Json.parse(reply.body())).get("accessToken");
    }

    /** SIGTERM; returns the exit value, -1 if it did not end within the time. Then all that the server said was read. */
    int stop(long seconds) throws InterruptedException {
        // By its handle: a process that is destroyed by itself is not read from any more.
        process.toHandle().destroy();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            return -1;
        }
        reader.join(TimeUnit.SECONDS.toMillis(seconds));
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
