package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order in which words of two directions are seen. Arabic letters are written as small Latin ones, Latin as capitals. */
class BidiLevelsTest {
    private static final int ALEF = 0x0627;

    @Test
    void aTextOfOneDirectionIsSeenInThatOrder() {
        expect("BEN CALLS AT 9.", "BEN CALLS AT 9.", false);
        expect("fed cba", "abc def", true);
    }

    @Test
    void severalLatinWordsInArabicKeepTheirOrder() {
        expect("ed THE OLD BRIDGE ba", "ab THE OLD BRIDGE de", true);
    }

    @Test
    void severalArabicWordsInLatinAreSeenFromTheRight() {
        expect("BEN ed ba SAYS", "BEN ab de SAYS", false);
    }

    @Test
    void aNumberTakesTheDirectionOfTheLastLetters() {
        expect(".9 fe BEN 12 ba", "ab 12 BEN ef 9.", true);
        expect("BUS 12 TO 9 ba", "BUS 12 TO ab 9", false);
        expect("BUS 12 ba", "ab BUS 12", true);
    }

    @Test
    void aSignBetweenDigitsBelongsToTheNumber() {
        expect("9:30 ba", "ab 9:30", true);
        expect("BUS 9:30, 5% MORE", "BUS 9:30, 5% MORE", true);
    }

    @Test
    void aSignAtTheEndStandsWhereTheTextEnds() {
        expect(".BEN ba", "ab BEN.", true);
        expect("BEN ba.", "BEN ab.", false);
    }

    @Test
    void eachLineBeginsAnew() {
        byte[] levels = BidiLevels.of("\u0627\n12 B", true);
        assertArrayEquals(new byte[] {1, 1, 2, 2, 1, 2}, levels);
    }

    @Test
    void halvesOfASurrogatePairAndMarksStayWithTheirLetter() {
        byte[] levels = BidiLevels.of("\u0627\u0651 \ud83d\ude00 B\u0301", true);
        assertEquals(levels[0], levels[1]);
        assertEquals(levels[3], levels[4]);
        assertEquals(levels[6], levels[7]);
    }

    @Test
    void signsAloneAreTurnedAsTheyAreSeen() {
        assertEquals(".(", BidiLevels.turned(")."));
        assertEquals("[\u00ab !", BidiLevels.turned("! \u00bb]"));
        assertEquals("?\ud83d\ude00", BidiLevels.turned("\ud83d\ude00?"));
    }

    @Test
    void randomTextsAreSeenAsTheReferenceSeesThem() {
        String alphabet = "ab\u0627\u0628\u05d0\u05d1\u0661\u066212,.:+-%() \u0651\u0301";
        Random random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            boolean rightToLeft = random.nextBoolean();
            byte[] levels = BidiLevels.of(text.toString(), rightToLeft);
            Bidi reference = new Bidi(
                    text.toString(), rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int seen = text.toString().stripTrailing().length();
            boolean brackets = text.indexOf("(") >= 0 && text.indexOf(")") >= 0;
            // The reference does not look closer at a text that is from left to right as a whole.
            for (int k = 0; k < seen && !brackets && !reference.isLeftToRight(); k++) {
                assertEquals(reference.getLevelAt(k), levels[k], rightToLeft + " " + k + " of '" + text + "'");
            }
        }
    }

    private static void expect(String seen, String text, boolean rightToLeft) {
        byte[] levels = BidiLevels.of(inTwoScripts(text), rightToLeft);
        StringBuilder visual = new StringBuilder();
        for (int at : BidiLevels.visualOrder(levels)) {
            visual.append(text.charAt(at));
        }
        assertEquals(seen, visual.toString());
    }

    private static String inTwoScripts(String text) {
        StringBuilder letters = new StringBuilder();
        for (char c : text.toCharArray()) {
            letters.append(c >= 'a' && c <= 'z' ? (char) (ALEF + (c - 'a') % 8) : c);
        }
        return letters.toString();
    }
}
