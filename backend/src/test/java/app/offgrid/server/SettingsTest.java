package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every setting that is a number or a length of time: what it may be, and that the operator's page has it. */
class SettingsTest {
    private static final List<String> NEVER =
            List.of("x", "-1", "1.5", "1 0", "10 apples", "1e3", "-5s", "999999999999999999999");

    private static void assertWrong(String name, String value) {
        StartException wrong =
                assertThrows(StartException.class, () -> LimitSettings.check(Map.of(name, value)), name + "=" + value);
        assertEquals(ExitStatus.SETTING, wrong.status());
        assertTrue(wrong.getMessage().startsWith(name + " is \"" + value + "\""), wrong.getMessage());
    }

    @Test
    void nonsenseIsNamedAndNothingIsAsIfItWereNotSet() {
        for (String name : LimitSettings.names()) {
            for (String nothing : List.of("", " ")) {
                assertDoesNotThrow(() -> LimitSettings.check(Map.of(name, nothing)), name);
            }
            NEVER.forEach(nonsense -> assertWrong(name, nonsense));
            boolean isTime = isTime(name);
            for (String value : isTime ? List.of("100ms", "20s", "15m", "2h", "90d", "PT20S") : List.of("1", "20000")) {
                assertDoesNotThrow(() -> LimitSettings.check(Map.of(name, value)), name);
            }
            for (String value : isTime ? List.of("20", "0s", "PT0S") : List.of("20s", "")) {
                if (!value.isEmpty()) {
                    assertWrong(name, value);
                }
            }
        }
    }

    private static boolean isTime(String name) {
        try {
            LimitSettings.check(Map.of(name, "1s"));
            return true;
        } catch (StartException number) {
            return false;
        }
    }

    @Test
    void theOperatorsPageHasEachOfThemAndNoOther() throws IOException {
        Set<String> written = new TreeSet<>();
        Pattern name = Pattern.compile("`(OFFGRID_[A-Z_]+|…_[A-Z_]+)`");
        for (String line : Files.readAllLines(Path.of("..", "docs", "OPERATING.md"))) {
            if (line.startsWith("| `OFFGRID_")) {
                List<String> row = new ArrayList<>();
                for (Matcher found = name.matcher(line.split("\\|", -1)[1]); found.find(); ) {
                    row.add(found.group(1));
                }
                String group = row.get(0).startsWith("OFFGRID_RATE_LIMITS") ? "OFFGRID_RATE_LIMITS" : "";
                row.forEach(each -> written.add(each.replace("…", group)));
            }
        }
        written.removeAll(Set.of("OFFGRID_DATA", "OFFGRID_TRUSTED_PROXIES"));
        Set<String> known = new TreeSet<>();
        LimitSettings.names().forEach(known::add);
        assertEquals(known, written);
    }
}
