package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A process that cannot go on ends, whoever it is that notices, and also if nobody does. */
class LastResortTest {
    private static final long SECONDS = 120;

    private static void requireEnd(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-Dlogback.configurationFile=logback.xml", // as it is delivered, not as tests log
                        "-cp",
                        System.getProperty("java.class.path"),
                        LastResortTest.class.getName(),
                        how)
                .redirectErrorStream(true)
                .start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "the process lives on");
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(ExitStatus.FAULT.code(), process.exitValue(), said);
            assertTrue(said.contains("The server ends"), said);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void errorThatAThreadDiesOfEndsTheProcess() throws Exception {
        requireEnd("uncaught");
    }

    @Test
    void errorThatALibraryHasCaughtAndLoggedEndsTheProcess() throws Exception {
        requireEnd("logged");
    }

    @Test
    void heapThatStaysFullEndsTheProcessAlthoughEverybodyKeepsSilent() throws Exception {
        requireEnd("silent");
    }

    /** The process that has to end. */
    public static void main(String[] arguments) throws Exception {
        LastResort.watch();
        switch (arguments[0]) {
            case "uncaught" ->
                new Thread(() -> {
                            throw new OutOfMemoryError("as if");
                        })
                        .start();
            case "logged" ->
                LoggerFactory.getLogger("some.library")
                        .warn("a task of {} failed", "mine", new IllegalStateException(new OutOfMemoryError("as if")));
            default -> fillInSilence();
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(SECONDS));
    }

    /** As executors do, which keep what a task throws for somebody who never asks. */
    private static void fillInSilence() throws InterruptedException {
        ExecutorService tasks = Executors.newSingleThreadExecutor();
        List<Object> kept = new ArrayList<>();
        List<Future<?>> nobodyAsks = new ArrayList<>();
        for (int size = 1 << 20; size >= 16; size /= 2) {
            int part = size;
            nobodyAsks.add(tasks.submit(() -> {
                while (true) {
                    kept.add(new byte[part]);
                }
            }));
        }
        tasks.shutdown();
        tasks.awaitTermination(SECONDS, TimeUnit.SECONDS);
        Thread.sleep(TimeUnit.SECONDS.toMillis(SECONDS));
        System.out.println(kept.size() + nobodyAsks.size());
    }
}
