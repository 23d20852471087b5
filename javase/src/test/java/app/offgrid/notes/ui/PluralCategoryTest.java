package app.offgrid.notes.ui;

import static app.offgrid.notes.ui.PluralCategory.FEW;
import static app.offgrid.notes.ui.PluralCategory.MANY;
import static app.offgrid.notes.ui.PluralCategory.ONE;
import static app.offgrid.notes.ui.PluralCategory.OTHER;
import static app.offgrid.notes.ui.PluralCategory.TWO;
import static app.offgrid.notes.ui.PluralCategory.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The examples of the CLDR's charts. */
class PluralCategoryTest {
    @Test
    void englishAndGermanHaveOneAndOther() {
        for (String language : new String[] {"en", "de", "nl"}) {
            expect(language, OTHER, 0, 2, 16, 100, 1000000);
            expect(language, ONE, 1);
        }
    }

    @Test
    void hindiCountsNothingAsOne() {
        expect("hi", ONE, 0, 1);
        expect("hi", OTHER, 2, 17, 100);
    }

    @Test
    void frenchCountsNothingAsOneAndHasAFormForMillions() {
        expect("fr", ONE, 0, 1);
        expect("fr", OTHER, 2, 17, 100, 1000001);
        expect("fr", MANY, 1000000, 6000000);
    }

    @Test
    void spanishHasAFormForMillions() {
        expect("es", ONE, 1);
        expect("es", OTHER, 0, 2, 16, 1000001);
        expect("es", MANY, 1000000);
    }

    @Test
    void arabicHasAllSix() {
        expect("ar", ZERO, 0);
        expect("ar", ONE, 1);
        expect("ar", TWO, 2);
        expect("ar", FEW, 3, 10, 103, 110, 1003);
        expect("ar", MANY, 11, 26, 99, 111, 1011);
        expect("ar", OTHER, 100, 101, 102, 200, 202, 1000000);
    }

    private static void expect(String language, PluralCategory category, int... numbers) {
        for (int number : numbers) {
            assertEquals(category, PluralCategory.of(language, number), language + " " + number);
        }
    }
}
