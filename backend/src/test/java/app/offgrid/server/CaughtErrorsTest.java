package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody catches an {@link Error} and lives with it: whoever catches one reports the failure, which ends the process, and throws
 * it on. Read from the source: in the byte code a resource that is closed looks like a catch of everything.
 */
class CaughtErrorsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CATCH = Pattern.compile("catch \\(([^)]*)\\) \\{(.*?)\\n( *)\\}", Pattern.DOTALL);
    /** The library behind the embedded database calls its exceptions so. */
    private static final Pattern ERROR =
            Pattern.compile("\\b(?!MongoServerError|DuplicateKeyError)(\\w*Error|Throwable)\\b");

    private static List<String> caughtAndKept(String name, String source) {
        List<String> found = new ArrayList<>();
        Matcher caught = CATCH.matcher(source);
        while (caught.find()) {
            String types = caught.group(1).replaceFirst("\\s\\w+$", "");
            String block = caught.group(2);
            boolean isReported = block.contains("fail(e);") || block.contains("failures.failed(e);");
            if (ERROR.matcher(types).find() && !(isReported && block.contains("throw e;"))) {
                found.add(name + ": catch (" + caught.group(1) + ")");
            }
        }
        return found;
    }

    @Test
    void noErrorIsCaughtAndLivedWith() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                files++;
                if (source.endsWith("LastResort.java")) {
                    // It ends the process, and tries until there is memory for that.
                    continue;
                }
                found.addAll(caughtAndKept(source.getFileName().toString(), Files.readString(source)));
            }
        }
        assertTrue(files > 80, "only " + files + " files were read");
        assertEquals(List.of(), found);
    }

    @Test
    void ruleSeesWhatItIsFor() {
        String kept = "try {\n  run();\n} catch (RuntimeException | OutOfMemoryError e) {\n  log(e);\n}\n";
        String handedOn = "try {\n  run();\n} catch (Error e) {\n  fail(e);\n  throw e;\n}\n";
        String library = "try {\n  run();\n} catch (MongoServerError error) {\n  log(error);\n}\n";
        assertEquals(1, caughtAndKept("A", kept).size());
        assertEquals(
                1,
                caughtAndKept("A", kept.replace("RuntimeException | OutOfMemoryError", "Throwable"))
                        .size());
        assertEquals(List.of(), caughtAndKept("A", handedOn + library));
    }
}
