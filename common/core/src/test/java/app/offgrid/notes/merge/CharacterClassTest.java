package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CharacterClassTest {
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.NUSHU,
            UnicodeScript.TANGUT,
            UnicodeScript.KHITAN_SMALL_SCRIPT,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TAI_VIET);

    @Test
    void theTableAgreesWithTheUnicodeDataOfTheJdk() {
        int known = 0;
        int different = 0;
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            int type = Character.getType(code);
            if (type != Character.UNASSIGNED && type != Character.PRIVATE_USE && type != Character.SURROGATE) {
                known++;
                different += CharacterClass.of(code) == expected(code, type) ? 0 : 1;
            }
        }

        // A JDK newer than 17 knows characters that the table, made of Unicode 13, does not.
        int tolerated = Runtime.version().feature() == 17 ? 0 : known / 100;
        assertTrue(different <= tolerated, different + " of " + known + " characters differ");
    }

    @Test
    void surrogatesAndPrivateCharactersAreLikeSymbols() {
        assertEquals(CharacterClass.OTHER, CharacterClass.of(0xD83D));
        assertEquals(CharacterClass.OTHER, CharacterClass.of(0xE000));
    }

    private static char expected(int code, int type) {
        if (code == '\r' || code == '\n') {
            return CharacterClass.LINE_END;
        }
        boolean am = code == 0xE33 || code == 0xEB3;
        boolean continues = am || code == 0x200C || code == 0x200D || code == 0xFF9E || code == 0xFF9F;
        if (continues || code >= 0x1F3FB && code <= 0x1F3FF || code >= 0xE0020 && code <= 0xE007F) {
            return CharacterClass.MARK;
        }
        boolean goesBeforeDigit = code >= 0x600 && code <= 0x605 || code == 0x6DD || code == 0x70F || code == 0x8E2;
        if (goesBeforeDigit || code == 0x110BD || code == 0x110CD) {
            return CharacterClass.WORD;
        }
        switch (type) {
            case Character.NON_SPACING_MARK:
            case Character.COMBINING_SPACING_MARK:
            case Character.ENCLOSING_MARK:
                return CharacterClass.MARK;
            case Character.SPACE_SEPARATOR:
                return CharacterClass.SPACE;
            case Character.LETTER_NUMBER:
            case Character.OTHER_NUMBER:
                return UNSPACED.contains(UnicodeScript.of(code)) ? CharacterClass.UNSPACED : CharacterClass.WORD;
            default:
                if (code == '\t') {
                    return CharacterClass.SPACE;
                }
                if (!Character.isLetterOrDigit(code)) {
                    return CharacterClass.OTHER;
                }
                return UNSPACED.contains(UnicodeScript.of(code)) ? CharacterClass.UNSPACED : CharacterClass.WORD;
        }
    }
}
