package app.offgrid.notes.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static String folded(String text) {
        return Terms.indexed(text).trim();
    }

    /** The JDK knows Unicode; the device's runtime does not, so the tables are compared with it here. */
    @Test
    void everyLetterOfTheTablesFoldsToItsLowerCaseBase() {
        int compared = 0;
        for (int letter = 0xC0; letter < 0x2000; letter++) {
            String decomposed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            boolean latinGreekCyrillic = letter < 0x250 || letter >= 0x370 && letter < 0x530 || letter >= 0x1E00;
            boolean oneBase = decomposed.length() > 1
                    && decomposed
                            .substring(1)
                            .codePoints()
                            .allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
            if (latinGreekCyrillic && oneBase && Character.isLetter(decomposed.charAt(0))) {
                String base = folded(decomposed.substring(0, 1).toLowerCase(Locale.ROOT));
                assertEquals(base, folded(Character.toString(letter)), "U+" + Integer.toHexString(letter));
                assertEquals(base, folded(decomposed), "decomposed U+" + Integer.toHexString(letter));
                compared++;
            }
        }
        assertEquals(true, compared > 700, "compared: " + compared);
    }

    @Test
    void caseAndDiacriticsOfTheLanguagesOfTheAppDoNotCount() {
        assertEquals("uber cafe nandu strasse", folded("Über CAFÉ ñandú Straße"));
        assertEquals("uber", folded("U\u0308ber"));
        assertEquals("oeuvre aegis", folded("Œuvre Ægis"));
        assertEquals("istanbul lodz", folded("İstanbul Łódź"));
        assertEquals("ενταξει σοφοσ", folded("Εντάξει ΣΟΦΌΣ"));
        assertEquals("елка", folded("Ёлка"));
    }

    @Test
    void arabicVowelSignsAndFormsOfLettersDoNotCount() {
        assertEquals(folded("مدرسه"), folded("مَدْرَسَة"));
        assertEquals(folded("احمد"), folded("أَحْمَد"));
        assertEquals(folded("الان"), folded("الآن"));
        assertEquals(folded("علي"), folded("على"));
        assertEquals(folded("كتاب"), folded("كـتـاب"));
        assertEquals("123", folded("١٢٣"));
    }

    @Test
    void hindiNuktaDoesNotCountAndVowelsDo() {
        assertEquals(folded("जरूर"), folded("ज़रूर"));
        assertEquals(folded("जरूर"), folded("\u095bरूर"));
        assertEquals(false, folded("की").equals(folded("का")));
        assertEquals("12", folded("१२"));
    }

    @Test
    void runsWithoutSpacesBecomePairsAndTheirLastCharacter() {
        assertEquals("東京 京都 都", folded("東京都"));
        assertEquals("ไท ทย ย", folded("ไทย"));
        assertEquals("한국 국어 어", folded("한국어"));
        assertEquals("tokyo 東京 京 2026", folded("Tokyo東京2026"));
        assertEquals(folded("ガ"), folded("カ\u3099"));
        assertEquals("\u2615", folded("\u2615\ufe0f"));
        assertEquals("abc", folded("ＡＢＣ"));
    }

    @Test
    void noTermHasACharacterThatSqlitesSimpleTokenizerWouldSplitAtOrThatTheIndexUsesForItself() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x10000; c++) {
            all.append((char) c).append(c % 7 == 0 ? " " : "");
        }
        for (Term term : Terms.of(all.toString(), all.length())) {
            for (char c : term.text.toCharArray()) {
                boolean fine = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80;
                assertEquals(true, fine && !(c >= 0xE000 && c <= 0xF8FF), "U+" + Integer.toHexString(c));
            }
        }
    }
}
