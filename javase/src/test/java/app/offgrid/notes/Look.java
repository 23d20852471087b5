package app.offgrid.notes;

import app.offgrid.notes.notebook.FontScale;
import app.offgrid.notes.simulator.ScreenSize;

/**
 * How the app looks to somebody: on which device, light or dark, in which language, with how large a text.
 *
 * @param words the look in short, as in {@code phone-dark-ar-largest}; what is not said is light, English and usual
 */
record Look(String words, ScreenSize size, boolean dark, String language, FontScale scale) {
    /** The look of these words; at least the device is named. */
    static Look of(String words) {
        ScreenSize size = null;
        boolean dark = false;
        String language = "en";
        FontScale scale = FontScale.NORMAL;
        for (String word : words.split("-")) {
            switch (word) {
                case "phone", "tablet", "desktop" -> size = ScreenSize.valueOf(word.toUpperCase());
                case "dark" -> dark = true;
                case "de", "es", "fr", "hi", "ar" -> language = word;
                case "largest" -> scale = FontScale.LARGEST;
                default -> throw new IllegalArgumentException(words);
            }
        }
        return new Look(words, size, dark, language, scale);
    }

    boolean isPhone() {
        return size == ScreenSize.PHONE;
    }

    @Override
    public String toString() {
        return words;
    }
}
