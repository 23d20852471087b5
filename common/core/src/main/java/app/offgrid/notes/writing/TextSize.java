package app.offgrid.notes.writing;

/** How long a text is, as a person counts. Immutable. */
public final class TextSize {
    private final int words;
    private final int characters;

    private TextSize(int words, int characters) {
        this.words = words;
        this.characters = characters;
    }

    /** Counts in one pass. Signs of Markdown are no words, but are characters. */
    public static TextSize of(String text) {
        int words = 0;
        int characters = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean secondHalf = c >= '\udc00' && c <= '\udfff';
            if (secondHalf) {
                continue;
            }
            characters++;
            boolean ideograph = c >= '\u3040' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff';
            boolean letter = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c > '\u00bf';
            boolean sign = c >= '\u2000' && c <= '\u206f' || c >= '\u3000' && c <= '\u303f' || isEmoji(c);
            if (ideograph) {
                words++;
                inWord = false;
            } else if (letter && !sign) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (c <= ' ' || sign && c != '\u2019' || "-'".indexOf(c) < 0) {
                inWord = false;
            }
        }
        return new TextSize(words, characters);
    }

    /** Words; each sign of Chinese or Japanese writing is one. */
    public int words() {
        return words;
    }

    /** Characters with spaces; one outside of the basic plane counts once. */
    public int characters() {
        return characters;
    }

    /** True of the first half of most emoji, and of arrows, shapes and dingbats. */
    private static boolean isEmoji(char c) {
        return c >= '\ud83c' && c <= '\ud83e' || c >= '\u2190' && c <= '\u2bff';
    }
}
