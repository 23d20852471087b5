package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails ends the process, says why in a line, and holds nothing back from the next one. */
class FailedStartTest {
    private static final long SECONDS = 120;

    @TempDir
    private Path folder;

    private record End(int status, String said) {}

    private End start(Map<String, String> environment) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder builder = ServerProgram.program(folder.resolve("data"));
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(log.toFile()).start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), () -> "the process lives on: " + environment);
            return new End(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void requireReason(End end, ExitStatus status, String reason) {
        assertEquals(status.code(), end.status(), end.said());
        assertTrue(end.said().contains("Not started: ") && end.said().contains(reason), end.said());
    }

    @Test
    void portInUseEndsTheStartAndTheDataIsFreeAgain() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            requireReason(start(Map.of("PORT", port)), ExitStatus.BUSY, "The port " + port + " is in use");
        }
        try (ServerProgram server = ServerProgram.start(folder.resolve("data"))) {
            assertTrue(server.isAlive());
            requireReason(start(Map.of()), ExitStatus.BUSY, "Another process uses the data");
        }
    }

    @Test
    void wrongSettingIsNamedAndNoPasswordIsRepeated() throws Exception {
        Map<Map<String, String>, String> wrong = new HashMap<>();
        wrong.put(Map.of("PORT", "abc"), "PORT");
        wrong.put(Map.of("JWT_SECRET", "short"), "JWT_SECRET");
        wrong.put(Map.of("MONGODB_URI", "mongodb://user:hun/ter2@127.0.0.1:1/offgrid"), "MONGODB_URI");
        for (Map.Entry<Map<String, String>, String> each : wrong.entrySet()) {
            End end = start(each.getKey());
            requireReason(end, ExitStatus.SETTING, each.getValue());
            assertFalse(end.said().contains("ter2"), end.said());
            assertEquals(1, end.said().lines().count(), end.said());
        }
    }

    @Test
    void dataThatIsGoneIsNotTakenForANewServer() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProgram server = ServerProgram.start(data)) {
            assertTrue(server.isAlive());
        }
        Path file = data.resolve("mongo/offgrid.mv");
        Files.move(file, folder.resolve("elsewhere"));

        requireReason(start(Map.of()), ExitStatus.DATA, "is missing");
        Files.createFile(file);
        End empty = start(Map.of());

        requireReason(empty, ExitStatus.DATA, "is empty");
        assertTrue(empty.said().contains("backup"), empty.said());
        Files.delete(file);
        Files.move(folder.resolve("elsewhere"), file);
        try (ServerProgram server = ServerProgram.start(data)) {
            assertTrue(server.isAlive());
        }
    }

    @Test
    void fileInPlaceOfTheDataIsNamed() throws Exception {
        Files.createFile(folder.resolve("data"));

        requireReason(start(Map.of()), ExitStatus.DATA, folder.resolve("data").toString());
    }
}
