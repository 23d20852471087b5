package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every language says everything that the app can say, and nothing else. */
class LanguagesTest {
    private static final Path BUNDLES = Path.of("../common/src/main/l10n");
    private static final List<Path> SOURCES =
            List.of(Path.of("../common/src/main/java"), Path.of("src/main/java/app/offgrid/notes/ui"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    /** Names, formats and signs, and words that are the same in both languages. */
    private static final Set<String> SAME_EVERYWHERE =
            Set.of("app.name", "list.row", "sign.server.hint", "sign.email.hint");

    private final Map<String, String> english = bundle("");

    @ParameterizedTest
    @CsvSource({"de,one other", "es,one other", "fr,one other", "hi,one other", "ar,zero one two few many other"})
    void aLanguageHasEveryTextInItsOwnFormsAndNoOther(String language, String categories) {
        Set<String> wanted = new TreeSet<>();
        for (String key : english.keySet()) {
            String family = family(key);
            if (family == null) {
                wanted.add(key);
            } else {
                Stream.of(categories.split(" ")).forEach(category -> wanted.add(family + "." + category));
            }
        }
        assertEquals(lines(wanted), lines(bundle(language).keySet()));
    }

    @ParameterizedTest
    @CsvSource({"de", "es", "fr", "hi", "ar"})
    void aTextIsFilledInWithTheSameValues(String language) {
        List<String> wrong = new ArrayList<>();
        bundle(language).forEach((key, text) -> {
            boolean counts = !english.containsKey(key) || family(key) != null;
            Set<String> wanted = placeholders(english.get(counts ? plural(key) : key));
            Set<String> found = placeholders(text);
            // One, two or a single one may be said in words.
            if (!found.equals(wanted) && !(counts && union(found, "{0}").equals(union(wanted, "{0}")))) {
                wrong.add(key + "=" + text);
            }
        });
        assertEquals("", lines(wrong));
    }

    @ParameterizedTest
    @CsvSource({"hi", "ar"})
    void aLanguageOfAnotherScriptLeavesNothingInEnglish(String language) {
        Map<String, String> texts = bundle(language);
        List<String> latin = new ArrayList<>();
        texts.forEach((key, text) -> {
            boolean words = text.replaceAll("'[^']*'", "").chars().anyMatch(Character::isLetter);
            if (words && text.chars().noneMatch(c -> c > 0x590) && !isTheSameEverywhere(key)) {
                latin.add(key + "=" + text);
            }
        });
        assertEquals("", lines(latin));
    }

    @ParameterizedTest
    @CsvSource({"de,20", "es,20", "fr,20"})
    void fewTextsAreTheSameAsInEnglishAndThoseAreShort(String language, int atMost) {
        List<String> same = new ArrayList<>();
        bundle(language).forEach((key, text) -> {
            if (text.equals(english.get(key)) && !isTheSameEverywhere(key)) {
                same.add(key + "=" + text);
            }
        });
        assertTrue(same.size() <= atMost, lines(same));
        assertEquals(
                List.of(),
                same.stream()
                        .filter(text -> text.substring(text.indexOf('=')).contains(". "))
                        .toList());
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        Set<String> sections =
                english.keySet().stream().map(LanguagesTest::section).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String named : namedInCode()) {
            boolean isKey = named.indexOf('.') > 0 && sections.contains(section(named));
            boolean exists = english.containsKey(named)
                    || english.containsKey(named + ".one")
                    || english.keySet().stream()
                            .anyMatch(key -> key.startsWith(named.endsWith(".") ? named : named + "."));
            if (isKey && !exists) {
                missing.add(named);
            }
        }
        assertEquals("", lines(missing));
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> named = namedInCode();
        Set<String> unused = new TreeSet<>();
        for (String key : english.keySet()) {
            String whole = family(key) == null ? key : family(key);
            if (!isNamed(whole, named)) {
                unused.add(key);
            }
        }
        assertEquals("", lines(unused));
    }

    /** Named as a whole, or put together of a beginning, one word of the program's, and an end. */
    private static boolean isNamed(String key, Set<String> named) {
        if (named.contains(key) || key.startsWith("pull.")) { // the toolkit asks for these
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            int next = key.indexOf('.', dot + 1);
            boolean beginning =
                    named.contains(key.substring(0, dot + 1)) && (next < 0 || areNamed(key.substring(next), named));
            boolean parent = named.contains(key.substring(0, dot)) && named.contains(key.substring(dot));
            if (beginning || parent) {
                return true;
            }
        }
        return false;
    }

    /** An end such as ".remove.title", as a whole or each of its words. */
    private static boolean areNamed(String end, Set<String> named) {
        return named.contains(end)
                || Stream.of(end.substring(1).split("\\.")).allMatch(word -> named.contains("." + word));
    }

    private Set<String> namedInCode() {
        Set<String> named = new TreeSet<>();
        SOURCES.forEach(folder -> collectNamed(folder, named));
        return named;
    }

    private static void collectNamed(Path folder, Set<String> named) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = Pattern.compile("\"(\\.?[a-zA-Z]+(?:\\.[a-zA-Z_]+)*\\.?)\"")
                        .matcher(Files.readString(file));
                while (literal.find()) {
                    named.add(literal.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTheSameEverywhere(String key) {
        return SAME_EVERYWHERE.contains(key)
                || key.startsWith("time.")
                || key.equals("remind.day")
                || key.equals("remind.on.day")
                || key.equals("history.by")
                || key.equals("status.reading.percent")
                || key.startsWith("transfer.source.")
                || key.endsWith(".key")
                || key.equals("language.code");
    }

    /** The part of a key of two forms before {@code .one} or {@code .many}; null for other keys. */
    private String family(String key) {
        int end = key.lastIndexOf('.');
        String family = end < 0 ? key : key.substring(0, end);
        boolean two = english.containsKey(family + ".one") && english.containsKey(family + ".many");
        return two && Set.of("one", "many").contains(key.substring(end + 1)) ? family : null;
    }

    private static String plural(String key) {
        return key.substring(0, key.lastIndexOf('.')) + ".many";
    }

    private static String section(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Set<String> union(Set<String> some, String more) {
        Set<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Iterable<String> all) {
        return String.join("\n", all);
    }

    private static Map<String, String> bundle(String language) {
        String end = language.isEmpty() ? "" : "_" + language;
        Map<String, String> texts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(BUNDLES.resolve("Messages" + end + ".properties"))) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    int at = line.indexOf('=');
                    assertEquals(null, texts.put(line.substring(0, at), line.substring(at + 1)), line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
