package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextDirectionTest {
    @Test
    void theFirstLetterDecides() {
        expect(true, "\u0645\u0631\u062d\u0628\u0627 Ben");
        expect(true, "- [ ] 12 \u05e9\u05dc\u05d5\u05dd");
        expect(false, "Ben \u0645\u0631\u062d\u0628\u0627");
        expect(false, "1. \u0928\u092e\u0938\u094d\u0924\u0947");
        expect(false, "\u4f60\u597d");
    }

    @Test
    void aTextWithoutALetterIsAsWhatIsAroundIt() {
        for (String text : new String[] {"", "12:30", "\u2022 \u2713", "\u0661\u0662"}) {
            assertEquals(true, TextDirection.isRightToLeft(text, true), text);
            assertEquals(false, TextDirection.isRightToLeft(text, false), text);
        }
    }

    @Test
    void aLineOfTwoDirectionsIsMarkedIfItBeginsWithTheOtherOne() {
        String text = "\u0645\u0631 Ben \u0645";
        assertEquals("\u200fBen \u0645", TextDirection.marked("Ben \u0645", text));
        assertEquals("\u0645 Ben", TextDirection.marked("\u0645 Ben", text));
        assertEquals("Ben.", TextDirection.marked("Ben.", text));
        assertEquals("\u200e\u0645 Ben", TextDirection.marked("\u0645 Ben", "Ben \u0645 Ben"));
    }

    private static void expect(boolean rightToLeft, String text) {
        assertEquals(rightToLeft, TextDirection.isRightToLeft(text, !rightToLeft), text);
    }
}
