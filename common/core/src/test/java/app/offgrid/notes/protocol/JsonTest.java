package app.offgrid.notes.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.note.WellFormed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        Object tree = Json.parse(" {\"a\":[1,-2.5e3,true,false,null,\"x\"],\"b\":{}} ");

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", Arrays.asList(1L, -2500.0, true, false, null, "x"));
        expected.put("b", Map.of());
        assertEquals(expected, tree);
    }

    @Test
    void keepsNumbersBeyondADoublesReach() {
        assertEquals(9007199254740993L, Json.parse("9007199254740993"));
        assertEquals("9007199254740993", Json.write(9007199254740993L));
    }

    @Test
    void escapesComeBack() {
        String text =
                "quote \" back \\ slash / tab \t line \n control \u0001\u001f line separator \u2028 emoji \ud83d\ude00";
        assertEquals(text, Json.parse(Json.write(text)));
        assertEquals("/\b\f\u00e9\ud83d\ude00", Json.parse("\"\\/\\b\\f\\u00e9\\ud83d\\ude00\""));
    }

    @Test
    void whatSomePlatformsCannotKeepIsWrittenAsItsReplacement() {
        assertEquals("\"\ufffd!\"", Json.write("\ud83d!"));
        assertEquals("\"\ufffd\"", Json.write("\ude00"));
        assertEquals("{\"a\ufffd\":[\"\ufffd\"]}", Json.write(Map.of("a\0", List.of("\0"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "tru",
                "01",
                "1.",
                "+1",
                ".5",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "1 2",
                "{\"a\":1}}",
                "'a'",
                "nul",
                "{\"a\" 1}",
                "\"open",
                "[1 2]",
                "NaN",
                "-",
                "1e",
                "{\"a\":1,\"a\":2}"
            })
    void refusesWhatIsNoJson(String text) {
        assertThrows(JsonException.class, () -> Json.parse(text));
    }

    @Test
    void refusesToNestWithoutEnd() {
        assertThrows(JsonException.class, () -> Json.parse("[".repeat(100_000)));
    }

    @Test
    void whatIsWrittenIsReadBackForAThousandRandomTrees() {
        for (int seed = 0; seed < 1000; seed++) {
            Object tree = randomTree(new Random(seed), 4);
            assertEquals(tree, Json.parse(Json.write(tree)), "seed " + seed);
        }
    }

    @Test
    void everyCutOfADocumentIsRefused() {
        String whole = Json.write(Map.of("title", "a \"quoted\" \ud83d\ude00 title", "list", List.of(1L, true)));
        for (int end = 0; end < whole.length(); end++) {
            String part = whole.substring(0, end);
            assertThrows(JsonException.class, () -> Json.parse(part), part);
        }
    }

    private static Object randomTree(Random random, int depth) {
        switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0:
                return null;
            case 1:
                return random.nextBoolean();
            case 2:
                return random.nextLong();
            case 3:
                return random.nextGaussian();
            case 4:
                return randomText(random);
            case 5:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(randomTree(random, depth - 1));
                }
                return list;
            default:
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(randomText(random), randomTree(random, depth - 1));
                }
                return map;
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char) random.nextInt(0x10000));
        }
        return WellFormed.of(text.toString());
    }
}
