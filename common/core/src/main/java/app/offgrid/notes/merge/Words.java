package app.offgrid.notes.merge;

/**
 * A text cut into words: a run of letters and digits with their marks, a run of spaces, one line end, or one grapheme
 * cluster of anything else. Scripts without spaces between words (Han, Hiragana, Thai and the like) are cut cluster by
 * cluster, as UAX #29 does without a dictionary. Nothing is left out: the words together are the text.
 */
final class Words {
    /** Signs before this one are punctuation and the like. */
    private static final char LAST_PLAIN = 0x2190;

    private final String text;
    private final int[] starts;
    private final int[] ids;
    private final char[] kinds;

    private Words(String text, int[] starts, int[] ids, char[] kinds) {
        this.text = text;
        this.starts = starts;
        this.ids = ids;
        this.kinds = kinds;
    }

    /** Cuts a text; words that are equal get equal numbers among all texts with this vocabulary. */
    static Words of(String text, Vocabulary vocabulary) {
        Ints starts = new Ints();
        StringBuilder kinds = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char kind = CharacterClass.of(Graphemes.codePoint(text, at));
            int end = Graphemes.end(text, at);
            if (kind == CharacterClass.WORD || kind == CharacterClass.SPACE) {
                while (end < text.length() && CharacterClass.of(Graphemes.codePoint(text, end)) == kind) {
                    end = Graphemes.end(text, end);
                }
            }
            starts.add(at);
            kinds.append(kind);
            at = end;
        }
        starts.add(text.length());
        int[] borders = starts.toArray();
        int[] ids = new int[borders.length - 1];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = vocabulary.number(text, borders[i], borders[i + 1]);
        }
        return new Words(text, borders, ids, kinds.toString().toCharArray());
    }

    /** The numbers of the words in order; not to be changed. */
    int[] ids() {
        return ids;
    }

    /** The highest of the numbers; -1 if there is none. */
    int highest() {
        return Ints.highest(ids);
    }

    /** Marks the numbers of all spaces, line ends and plain signs; an emoji is no plain sign. */
    void markSigns(boolean[] marks) {
        for (int i = 0; i < ids.length; i++) {
            boolean plain = kinds[i] == CharacterClass.OTHER && text.charAt(starts[i]) < LAST_PLAIN;
            marks[ids[i]] |= plain || isSpace(i);
        }
    }

    int count() {
        return ids.length;
    }

    /** The text of the words {@code [from, to)}. */
    String text(int from, int to) {
        return text.substring(starts[from], starts[to]);
    }

    /** The class of the first character, see {@link CharacterClass}. */
    char kind(int word) {
        return kinds[word];
    }

    boolean isSpace(int word) {
        return kinds[word] == CharacterClass.SPACE || kinds[word] == CharacterClass.LINE_END;
    }

    /** Characters from the start of a word to that of another, in UTF-16 units. */
    int length(int from, int to) {
        return starts[to] - starts[from];
    }
}
