package app.offgrid.notes.ui;

/**
 * The plural categories of Unicode CLDR, and which of them a whole number belongs to in a language. Source: CLDR, Language
 * Plural Rules, cardinals, at unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
enum PluralCategory {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    private static final int MILLION = 1000000;

    /** What the key of a text ends with. */
    String keyEnd() {
        switch (this) {
            case ZERO:
                return ".zero";
            case ONE:
                return ".one";
            case TWO:
                return ".two";
            case FEW:
                return ".few";
            case MANY:
                return ".many";
            default:
                return ".other";
        }
    }

    /**
     * The category of a number.
     *
     * @param language a code of ISO 639; one that is not known here has the rule of English
     * @param number 0 or more
     */
    static PluralCategory of(String language, int number) {
        if ("ar".equals(language)) {
            return arabic(number);
        }
        if ("hi".equals(language)) {
            return number <= 1 ? ONE : OTHER;
        }
        if ("fr".equals(language)) {
            return number <= 1 ? ONE : millions(number);
        }
        if ("es".equals(language)) {
            return number == 1 ? ONE : millions(number);
        }
        return number == 1 ? ONE : OTHER;
    }

    /** One million of something takes a "de" in Spanish and French. */
    private static PluralCategory millions(int number) {
        return number != 0 && number % MILLION == 0 ? MANY : OTHER;
    }

    private static PluralCategory arabic(int number) {
        int hundredth = number % 100;
        if (number == 0) {
            return ZERO;
        }
        if (number == 1) {
            return ONE;
        }
        if (number == 2) {
            return TWO;
        }
        if (hundredth >= 3 && hundredth <= 10) {
            return FEW;
        }
        return hundredth >= 11 ? MANY : OTHER;
    }
}
