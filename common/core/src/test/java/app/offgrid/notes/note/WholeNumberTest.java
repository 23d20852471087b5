package app.offgrid.notes.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class WholeNumberTest {
    @Test
    void readsWhatIsANumber() {
        assertEquals(0, WholeNumber.parse("0"));
        assertEquals(-120, WholeNumber.parse("-0120"));
        assertEquals(Long.MAX_VALUE, WholeNumber.parse("9223372036854775807"));
        assertEquals(Long.MIN_VALUE, WholeNumber.parse("-9223372036854775808"));
        assertEquals(7, WholeNumber.parse("0000000000000000000000007"));
    }

    @Test
    void readsNothingElse() {
        for (String text : new String[] {
            "",
            "-",
            "+1",
            "1.0",
            "1 ",
            "12x",
            "\u0661\u0662",
            "\uff11",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999",
            "Wed, 21 Oct"
        }) {
            assertNull(WholeNumber.parse(text), text);
        }
    }
}
