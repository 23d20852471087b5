package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        wrong.put(Map.of("OFFGRID_EDGE_SHUTDOWN", "soon"), "OFFGRID_EDGE_SHUTDOWN");
        wrong.put(Map.of("OFFGRID_TRUSTED_PROXIES", "10.0.0.0/99"), "OFFGRID_TRUSTED_PROXIES");
        wrong.put(Map.of("MONGODB_URI", "mongodb://user:hun/ter2@127.0.0.1:1/offgrid"), "MONGODB_URI");
        for (Map.Entry<Map<String, String>, String> each : wrong.entrySet()) {
            End end = start(each.getKey());
            requireReason(end, ExitStatus.SETTING, each.getValue());
            assertFalse(end.said().contains("ter2"), end.said());
            assertEquals(1, end.said().lines().count(), end.said());
        }
    }

    @Test
    void settingThatIsSetToNothingIsAsIfItWereNotSet() throws Exception {
        Map<String, String> empty = new HashMap<>();
        LimitSettings.names().forEach(name -> empty.put(name, ""));
        for (String name : List.of("PORT", "MONGODB_URI", "JWT_SECRET", "OFFGRID_TRUSTED_PROXIES")) {
            empty.put(name, "");
        }
        ProcessBuilder builder = ServerProgram.program(folder.resolve("data"));
        builder.environment().putAll(empty);
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            List<String> said = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith("Listening on ")) {
                    assertTrue(line.endsWith(":8080"), line);
                    return;
                }
            }
            // Somebody else may have that port on this machine.
            assertTrue(String.join("\n", said).contains("The port 8080 is in use"), said::toString);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void folderThatWasOpenIsShutAndThatIsSaid() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (ServerProgram server = ServerProgram.start(data)) {
            assertTrue(server.said().stream()
                    .anyMatch(line -> line.contains(data + " was open to others; now it is its owner's alone")));
        }

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                assertEquals(
                        Files.isDirectory(file) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
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
