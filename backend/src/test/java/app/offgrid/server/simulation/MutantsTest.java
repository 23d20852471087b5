package app.offgrid.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The deliberate bugs of {@code bin/mutants} are still bugs that can be put into the code: each line is there, once. */
class MutantsTest {
    private static final Path PROJECT = Path.of("..");

    @Test
    void eachDeliberateBugFitsTheCodeAsItIs() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("src/test/mutants/mutants.txt")));
        lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
        assertEquals(0, lines.size() % 4, "a name, a file, the line as it is, the line with the bug");
        List<String> outOfDate = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 4) {
            String code = Files.readString(PROJECT.resolve(lines.get(i + 1)));
            String line = lines.get(i + 2);
            int first = code.indexOf(line);
            if (first < 0 || code.indexOf(line, first + 1) >= 0 || line.equals(lines.get(i + 3))) {
                outOfDate.add(lines.get(i));
            }
        }
        assertTrue(lines.size() > 4);
        assertEquals(List.of(), outOfDate);
    }
}
