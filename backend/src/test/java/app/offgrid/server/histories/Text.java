package app.offgrid.server.histories;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one note of the histories: a paragraph of each device and one that both change, each a label and a word. Words are
 * numbered in the order in which they were typed and all have the same length, so that no merge can tell one from another but
 * by their being the same.
 */
final class Text {
    /** The paragraph that both devices change; those of the devices are 0 and 1. */
    static final int SHARED = 2;

    static final int PARAGRAPHS = 3;
    /** So many can be told apart: they are the bits of a long. */
    static final int MOST_WORDS = 62;
    /** What every clock says. */
    static final long NOW = 1_790_000_000_000L;

    private static final String[] LABELS = {"Ana went to ", "Ben went to ", "Both went to "};
    private static final String GAP = "\n\n";
    private static final int LETTERS = 10;
    /** Long enough to be no "and" for a merge. */
    private static final String ENDING = "mble";

    private static final int WORD = 3 + ENDING.length();
    private static final Map<String, Text> READ = new ConcurrentHashMap<>();

    /** The words of each paragraph by their numbers; null if the text is not what it should be. */
    private final int[][] paragraphs;

    private final int[] words;
    private final long mask;
    private final String skeleton;

    private Text(String body) {
        List<Integer> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String token : body.split("(?<= )|(?= )|(?<=\n)|(?=\n)", -1)) {
            if (isWord(token)) {
                found.add(number(token));
                rest.append('#');
            } else {
                rest.append(token);
            }
        }
        words = found.stream().mapToInt(Integer::intValue).toArray();
        skeleton = rest.toString();
        paragraphs = paragraphs(body);
        long bits = 0;
        for (int word : words) {
            bits |= 1L << word;
        }
        mask = bits;
    }

    private static int[][] paragraphs(String body) {
        String[] parts = body.split(GAP, -1);
        int[][] result = new int[PARAGRAPHS][];
        if (parts.length != PARAGRAPHS) {
            return null;
        }
        for (int i = 0; i < PARAGRAPHS; i++) {
            if (!parts[i].startsWith(LABELS[i])) {
                return null;
            }
            String[] tokens = parts[i].substring(LABELS[i].length()).split(" ", -1);
            result[i] = new int[tokens.length];
            for (int j = 0; j < tokens.length; j++) {
                if (!isWord(tokens[j])) {
                    return null;
                }
                result[i][j] = number(tokens[j]);
            }
        }
        return result;
    }

    static Text of(NoteFields fields) {
        return READ.computeIfAbsent(fields.body(), Text::new);
    }

    private static boolean isWord(String token) {
        return token.length() == WORD && token.charAt(0) == 'q' && token.endsWith(ENDING);
    }

    private static int number(String token) {
        return (token.charAt(1) - 'a') * LETTERS + token.charAt(2) - 'a';
    }

    /** The word of a number. */
    static String word(int number) {
        return "q" + (char) ('a' + number / LETTERS) + (char) ('a' + number % LETTERS) + ENDING;
    }

    /** The words of a note as bits; none if it is deleted. */
    static long words(NoteFields fields) {
        return fields == null ? 0 : of(fields).mask;
    }

    /** The words of a paragraph as bits. */
    static long words(NoteFields fields, int paragraph) {
        int[][] all = of(fields).paragraphs;
        long bits = 0;
        for (int word : all == null ? new int[0] : all[paragraph]) {
            bits |= 1L << word;
        }
        return bits;
    }

    /** All words in order, a word that stands twice twice. */
    int[] inOrder() {
        return words;
    }

    /** What there is but for the words. */
    String skeleton() {
        return skeleton;
    }

    /** False if a merge has left something that nobody wrote. */
    boolean isRegular() {
        return paragraphs != null;
    }

    /** True if each paragraph says one word. */
    boolean isPlain() {
        return isRegular() && words.length == PARAGRAPHS;
    }

    int[] paragraph(int which) {
        return paragraphs[which];
    }

    boolean hasWordTwice() {
        return Long.bitCount(mask) < words.length;
    }

    /** The note as it is written first. */
    static NoteFields first() {
        return NoteFields.EMPTY
                .withTitle("T")
                .withBody(body(new String[] {word(0), word(1), word(2)}))
                .stampedAt(NOW);
    }

    private static String body(String[] said) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            body.append(i == 0 ? "" : GAP).append(LABELS[i]).append(said[i]);
        }
        return body.toString();
    }

    private static String said(NoteFields fields, int paragraph) {
        StringBuilder said = new StringBuilder();
        for (int word : of(fields).paragraphs[paragraph]) {
            said.append(said.length() == 0 ? "" : " ").append(word(word));
        }
        return said.toString();
    }

    /** The note with a paragraph that says this word and no other. */
    static NoteFields with(NoteFields fields, int paragraph, int word) {
        String[] said = new String[PARAGRAPHS];
        for (int i = 0; i < PARAGRAPHS; i++) {
            said[i] = i == paragraph ? word(word) : said(fields, i);
        }
        return fields.withBody(body(said)).stampedAt(NOW);
    }

    /** What two versions come to, paragraph by paragraph; null if both have changed one in different ways. */
    static NoteFields merged(NoteFields base, NoteFields mine, NoteFields theirs) {
        String[] said = new String[PARAGRAPHS];
        for (int i = 0; i < PARAGRAPHS; i++) {
            said[i] = (String) merged(said(base, i), said(mine, i), said(theirs, i));
            if (said[i] == null) {
                return null;
            }
        }
        Long trashed = mine.trashedAt() == null ? null : mine.trashedAt();
        if (Objects.equals(trashed, base.trashedAt())) {
            trashed = theirs.trashedAt();
        }
        return theirs.withBody(body(said)).with(Field.TRASHED_AT, trashed);
    }

    private static Object merged(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return mine;
        }
        return mine.equals(base) ? theirs : null;
    }
}
