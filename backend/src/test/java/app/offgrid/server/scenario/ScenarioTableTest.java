package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every scenario has a test of its number, and docs/TESTING.md says which. */
class ScenarioTableTest {
    private static final Map<String, Integer> LETTERS = new LinkedHashMap<>();
    private static final String BEGIN = "| scenario | told in |\n| --- | --- |\n";
    private static final Pattern TEST = Pattern.compile("void ([coldxmt]\\d)[A-Z]\\w*\\(");
    private static final Path ROOT = root();

    static {
        LETTERS.put("C", 5);
        LETTERS.put("O", 6);
        LETTERS.put("L", 5);
        LETTERS.put("D", 5);
        LETTERS.put("X", 6);
        LETTERS.put("M", 9);
        LETTERS.put("T", 8);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/TESTING.md"))) {
            here = here.getParent();
        }
        return here;
    }

    private static List<String> numbers() {
        return LETTERS.entrySet().stream()
                .flatMap(letter -> IntStream.rangeClosed(1, letter.getValue()).mapToObj(n -> letter.getKey() + n))
                .toList();
    }

    /** The classes with tests of a number, by number. */
    private static Map<String, Set<String>> tests(String module) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                Matcher test = TEST.matcher(Files.readString(file));
                String name = file.getFileName().toString().replace(".java", "");
                while (test.find()) {
                    found.computeIfAbsent(test.group(1).toUpperCase(java.util.Locale.ROOT), unused -> new TreeSet<>())
                            .add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void everyScenarioIsToldThroughDevicesAndServer() {
        Map<String, Set<String>> told = tests("backend");
        for (String number : numbers()) {
            assertTrue(told.containsKey(number), number + " has no test");
        }
        assertTrue(numbers().containsAll(told.keySet()), "tests of numbers that there are not: " + told.keySet());
    }

    @Test
    void everyScenarioAboutTheAppIsToldThroughTheFormsToo() {
        Map<String, Set<String>> told = tests("javase");
        for (String number : List.of("D2", "T3", "O5", "X5", "X6", "M3", "M8")) {
            assertTrue(told.containsKey(number), number + " has no test of the forms");
        }
    }

    @Test
    void theTableInTheDocsIsTheTruth() throws IOException {
        Map<String, Set<String>> server = tests("backend");
        Map<String, Set<String>> app = tests("javase");
        StringBuilder table = new StringBuilder(BEGIN);
        for (String number : numbers()) {
            table.append("| ").append(number).append(" | ").append(String.join(", ", server.get(number)));
            if (app.containsKey(number)) {
                table.append("; forms: ").append(String.join(", ", app.get(number)));
            }
            table.append(" |\n");
        }

        String page = Files.readString(ROOT.resolve("docs/TESTING.md"));

        int begin = page.indexOf(BEGIN);
        int end = page.indexOf("\n\n", begin);
        assertEquals(table.toString(), begin < 0 ? "" : page.substring(begin, end + 1), "the table of the scenarios");
    }
}
