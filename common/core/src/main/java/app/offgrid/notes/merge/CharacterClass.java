package app.offgrid.notes.merge;

/**
 * The classes of characters that the merge tells apart; the device's runtime has neither {@code Character.getType} nor
 * {@code BreakIterator}. Made from the general categories and scripts of Unicode 13; code points without a character
 * there have the class of those before them.
 */
public final class CharacterClass {
    /** Control, punctuation, symbol. */
    public static final char OTHER = 'O';
    /** Letter or digit of a script that separates words by spaces, or a sign that goes before a digit. */
    public static final char WORD = 'W';
    /** Letter of a script without spaces between words, such as Han, Hiragana or Thai. */
    public static final char UNSPACED = 'U';
    /** Continues the character before it: combining mark, joiner, variation selector, skin tone, tag; Thai and Lao AM. */
    public static final char MARK = 'M';
    /** A space within a line. */
    public static final char SPACE = 'S';
    /** Carriage return or line feed. */
    public static final char LINE_END = 'N';

    /** The class of each run of code points, then the distance from the start of the run before it in base 36. */
    private static final String RUNS =
            "O0S9N1O1N2O1SiO1WfOaW7OqW6OqS11O1W9O1W7O2W1O1W3O2W1O3W1OnW1OvW1OcqW4OcWeO5W7O1W1O1MhW34O5W"
                    + "1O8W1O5W2O1W1O32W1O3vM1W7O5sW6O15M8O19M1O1M1O2M1O2M1W9OzWdO6MaObW5M17WlOaW4M2W1O2rW1M1W7O1"
                    + "M1W6M2O2M1W4OfW2O1WfM2W1MuWtM2hWbM1mW9O2W4M3O1W2MmW4M1W9M1W3M1O7WgMpO5W2M37WfM1WxM1iW3M1Wi"
                    + "M1W7MaO2W2OaW1MgW4M1jW1M1WgM9W5M6W4OcW2O6W2O1M1W7M1jWtMnW2M3O1MbW4M1jW1M1WiMiW4OaW9M1WbM1j"
                    + "W1M1WuM6W4OaW1MhW1M1nWiM7WfOdMdW5M1lWqMaW4OhW1O7W1M1O3W1M1jW1M1WwM4W4MqW4M1jW2M1WgO1W5M3W1"
                    + "MaW4OjW1M7W4M1xWsMcO2UdM1cU1M1OcU1M7O8U1OaU13M1cU1M1UaMbU8O1dMnO2U6OkM1O1M1O1M1O1M4U2M1dOk"
                    + "M1U2M5O1dM8O1U1lM17UkObU6M6U4M4U3M1U3M2U7M3U4MdUcM1U1MaO4W2O2jW1MgxO3W9O13WgO2oW1Oh8W2ShW1"
                    + "OqW5O23W3M10WeMiO3WbMiWeMiUeM1gOwU3O1U4M1U3OwMbO3W2M39W2MyW1M3aOwW6UaO3yWyMnO7U2M1hU17OwU7"
                    + "O1M8W2dM1bWhOlMhO9McW3MuWdM1kOmW4M10OnW5O1qW2O1sMgO3M1WlM4W1M6W1M2W3M5iW1sOcdW1O1W3ObW3OdW"
                    + "3OdW5ObS3ObM1O2SxO1S1bO1WgOaW5ObW6OgM1cO1cW2O1W4O1W2OaW1O1W3O5W6O1W1O1W1O1W1O4W1ObW2O4W5O5"
                    + "W4O1W1O1mWk6O1oW26OmWhiOuWvgO6dW6M4W3O7W4O1W2O34MfW1M2oOwW1bO1ScwO1U4W1U1O1UpM9O6W1O5U2W4O"
                    + "1U4M2gO2U2O3W1O2iW1U9W18O2nW2O4UaOwW1cOgWwOaWuO8W1OfWwOaW13OfU8wO534U1sOh3kW1sO1aW2O7hW3M2"
                    + "nO4M1OaW1MvW2M28O2W11O9W2O2vW2M3bW1M3W1M4W1MnO5M4W4O6WaO1gMcW2M1eOqW2MgWiO6W3O1W1M2W1M12O8"
                    + "W2MnOoW1MwW4M1bOeWeOfU2M5U1WqM15WnM3W1M8W4OcU4OnU3M1U3M1eU1M1U3M2U2M5U2M1U1OsW2MbO5W2M3WcO"
                    + "2iW1OeW6M37O8M1W4O8pcU6ioWe8MuW1OaW1O3sWxOa3WiO4sM4OgMgOgW1sO3zWhOaW7OqW6OqWbM1kW2O1sWwO74"
                    + "W7O1cW9O1lWhO2M35W3nM2oW1M45WaOvW1O1cW1ObiW41OgnW1OvW2O4mW1OvW1tM3lWfM14W8OgWgOvW1O20W1MsW"
                    + "6O5WgO1lW7O2hWgMajWcMajO2W3M46WbO4W2jM28W3M1hOfWbM19W4M19ObW2O1WfM1fW3M10WfOaW4M1W2M18O1W2"
                    + "MaW3M1cWeO4M4O4M1W2ObW1O1W4M23OcM6W1uO15W7M1bWhMgW5M1iW2M1WiM7W6M5W4eM1hWiO4W5OaM4W1M29WkO"
                    + "2W1M6gOiWnM4W10M1cOhW3OsWwM17WdM2tWjOcW5gM18OfW2tM40WfM1W1M1O2WcM3lWgO1W1M1WsM1WaM14W7M1O4"
                    + "M8W9M1WbM1aOgW3O1WyMa7WhO1WfOwW2MwW32M1dWlM1W9M1mWeM9nO4W55O11W17OvkWgO33kW34gO7laW2qMwO5W"
                    + "bM1cO7W9O4WcOnbW2xM27W1M1W1uU25O2W1M1UsWcn4U1W9vUcW234O4cM1O2M43qO5M3O6M8O8M2O7MuO4M44O3W4"
                    + "bOwW2oOo1W1OpW1OvW1OpW1OvW1OpW1OvW1OpW1OvW1OpW1O1oMe8O1jM4O1eM8O1MeO1MmW19hM1cW7OoWa9M18W4"
                    + "OfWzlM5sW1cM1wW7OjWlvO1nW1O3W1O3hW1OchWeoOdMkuO5W1kgUswOgutdMvO1ejk";

    private static final int[] STARTS = new int[RUNS.length()];
    private static final char[] CLASSES = new char[RUNS.length()];
    private static final int RUN_COUNT = decode();

    private static final int TABLE_SIZE = 0x3100;
    private static final char[] TABLE = table();

    private CharacterClass() {}

    /** The class of a code point, one of the constants. */
    public static char of(int codePoint) {
        return codePoint < TABLE_SIZE ? TABLE[codePoint] : find(codePoint);
    }

    private static char find(int codePoint) {
        int low = 0;
        int high = RUN_COUNT;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (STARTS[middle] <= codePoint) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return CLASSES[low];
    }

    private static int decode() {
        int count = 0;
        int start = 0;
        int i = 0;
        while (i < RUNS.length()) {
            CLASSES[count] = RUNS.charAt(i++);
            int distance = 0;
            while (i < RUNS.length() && RUNS.charAt(i) >= '0' && (RUNS.charAt(i) <= '9' || RUNS.charAt(i) >= 'a')) {
                distance = distance * 36 + Character.digit(RUNS.charAt(i++), 36);
            }
            start += distance;
            STARTS[count++] = start;
        }
        return count;
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (int i = 0; i < TABLE_SIZE; i++) {
            table[i] = find(i);
        }
        return table;
    }
}
