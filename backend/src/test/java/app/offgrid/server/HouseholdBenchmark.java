package app.offgrid.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A household on a small machine: five accounts fill the embedded database over HTTP, then the process is killed and started
 * again, over and over. Arguments: the jar, the heap ({@code -Xmx256m}), notes in all (100,000).
 */
public final class HouseholdBenchmark {
    private static final int ACCOUNTS = 5;
    private static final int RESTARTS = 5;
    private static final String LISTENING = "Listening on ";

    private final Path jar;
    private final String heap;
    private final Path data;
    private String address;

    private HouseholdBenchmark(Path jar, String heap, Path data) {
        this.jar = jar;
        this.heap = heap;
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int notes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        Path data = Files.createTempDirectory("household");
        new HouseholdBenchmark(Path.of(arguments[0]), arguments[1], data).run(notes);
    }

    private void run(int notes) throws IOException, InterruptedException {
        Process process = start("first start");
        long start = System.nanoTime();
        for (int account = 0; account < ACCOUNTS; account++) {
            SyncBenchmark.main(new String[] {address, Integer.toString(notes / ACCOUNTS)});
        }
        System.out.printf("filled with %,d notes in %.0f s%n", notes, (System.nanoTime() - start) / 1e9);
        for (int restart = 0; restart < RESTARTS; restart++) {
            say(process);
            boolean isKilled = restart % 2 == 0;
            if (isKilled) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            process.waitFor();
            process = start(isKilled ? "start after SIGKILL" : "start after SIGTERM");
        }
        SyncBenchmark.main(new String[] {address, "500"});
        say(process);
        process.destroy();
        process.waitFor();
    }

    /** Returns when the server answers that it is up. */
    private Process start(String what) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-jar", jar.toString());
        builder.environment().put("PORT", "0");
        builder.environment().put("OFFGRID_DATA", data.toString());
        builder.environment().remove("MONGODB_URI");
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String line = out.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            said.add(line);
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the server ended: " + said);
        }
        Thread drain = new Thread(() -> out.lines().forEach(System.out::println));
        drain.setDaemon(true);
        drain.start();
        address = line.substring(LISTENING.length());
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(address + "/health")).build();
        HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.ofString());
        System.out.printf(
                "%s: answers after %.1f s, %.1f s of processor time%n",
                what,
                (System.nanoTime() - start) / 1e9,
                process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
        return process;
    }

    private void say(Process process) throws IOException {
        long bytes;
        try (Stream<Path> files = Files.walk(data)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        String resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("");
        System.out.printf(
                "data: %.0f MB; memory of the process, heap and all: %s; alive for %d s%n",
                bytes / 1e6,
                resident,
                TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()
                        - process.info().startInstant().orElseThrow().toEpochMilli()));
    }
}
