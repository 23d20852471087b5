package app.offgrid.notes.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFindTest {
    @Test
    void caseAndAccentsDoNotMatter() {
        assertEquals(List.of("Crème", "creme"), found("Crème or creme", "CREME"));
    }

    @Test
    void aLetterWrittenAsTwoIsFoundWhole() {
        assertEquals(List.of("Straße"), found("Straße", "strasse"));
        assertEquals(List.of(), found("ß", "s"));
    }

    @Test
    void placesDoNotOverlap() {
        assertEquals(List.of("aa", "aa"), found("aaaaa", "aa"));
    }

    @Test
    void nothingIsFoundForNothing() {
        assertEquals(List.of(), found("a b", "  "));
        assertEquals(List.of(), found("", "a"));
    }

    private static List<String> found(String text, String wanted) {
        List<String> found = new ArrayList<>();
        for (Range range : TextFind.all(text, wanted)) {
            found.add(text.substring(range.start(), range.end()));
        }
        return found;
    }
}
