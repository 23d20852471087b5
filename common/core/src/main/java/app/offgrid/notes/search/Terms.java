package app.offgrid.notes.search;

import app.offgrid.notes.merge.CharacterClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into the terms of the index. A run of a script without spaces (Chinese, Japanese, Thai, …), of Hangul or of
 * emoji becomes its overlapping pairs and its last character, so that every part of the run can be found: the usual
 * bigram way of search engines (as in Lucene's CJKBigramFilter).
 *
 * <p>A term has only {@code a-z}, {@code 0-9} and characters from U+0080 on, which is what SQLite's {@code simple}
 * tokenizer keeps together. No term has a private use character: those are free for marks of the index itself.
 */
public final class Terms {
    /** A longer word (an address, a key) is cut to so many characters; its beginning can be found. */
    static final int TERM_CHARACTERS = 40;

    private final String text;
    private final int limit;
    private final Sink sink;
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int wordEnd;
    private final StringBuilder unit = new StringBuilder();
    private String before;
    private int unitStart;
    private int unitEnd;
    private int beforeStart;

    interface Sink {
        /** @return false for enough */
        boolean take(Term term);
    }

    private Terms(String text, int limit, Sink sink) {
        this.text = text;
        this.limit = limit;
        this.sink = sink;
    }

    /** The text as the index stores it: its terms with a space before each and one at the end; empty for no terms. */
    public static String indexed(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 4 + 16);
        scan(text, text.length(), term -> {
            out.append(' ').append(term.text);
            return true;
        });
        return out.length() == 0 ? "" : out.append(' ').toString();
    }

    /** How a title is sorted: its words folded, at most so many characters of it. */
    public static String sortKey(String text, int characters) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length() && key.length() < characters; i++) {
            char c = text.charAt(i);
            if (!Folding.isDropped(c) && (key.length() > 0 || c > ' ')) {
                if (isSurrogate(c)) {
                    key.append(c);
                } else {
                    Folding.fold(c, key);
                }
            }
        }
        return key.toString();
    }

    static List<Term> of(String text, int limit) {
        List<Term> terms = new ArrayList<Term>();
        scan(text, limit, terms::add);
        return terms;
    }

    /** @param limit only the text before this index is looked at */
    static void scan(String text, int limit, Sink sink) {
        new Terms(text, Math.min(limit, text.length()), sink).run();
    }

    private void run() {
        int i = 0;
        boolean more = true;
        while (i < limit && more) {
            int codePoint = codePointAt(text, i);
            int next = i + (codePoint >= 0x10000 ? 2 : 1);
            more = take(codePoint, i, next);
            i = next;
        }
        if (more && endWord()) {
            endRun();
        }
    }

    private boolean take(int codePoint, int start, int end) {
        if (Folding.isDropped(codePoint)) {
            extend(end);
            return true;
        }
        switch (kind(codePoint)) {
            case CharacterClass.WORD:
                boolean go = endRun();
                if (word.length() == 0) {
                    wordStart = start;
                }
                Folding.fold(codePoint, word);
                wordEnd = end;
                return go;
            case CharacterClass.UNSPACED:
                return endWord() && inRun(codePoint, start, end);
            case CharacterClass.MARK:
                if (word.length() > 0) {
                    Folding.fold(codePoint, word);
                    wordEnd = end;
                    return true;
                }
                if (unit.length() > 0) {
                    return continueRun(codePoint, start, end);
                }
                return true;
            default:
                return endWord() && endRun();
        }
    }

    private void extend(int end) {
        if (word.length() > 0) {
            wordEnd = end;
        } else if (unit.length() > 0) {
            unitEnd = end;
        }
    }

    private boolean continueRun(int codePoint, int start, int end) {
        if (codePoint == 0x3099 || codePoint == 0x309A) {
            Folding.fold(codePoint, unit);
            unitEnd = end;
            return true;
        }
        return inRun(codePoint, start, end);
    }

    private boolean inRun(int codePoint, int start, int end) {
        boolean go = unit.length() == 0 || pair();
        unit.setLength(0);
        Folding.fold(codePoint, unit);
        unitStart = start;
        unitEnd = end;
        return go;
    }

    /** The unit has a successor: it is the second of a pair if it has a predecessor, and the first of the next one. */
    private boolean pair() {
        boolean go = true;
        String current = unit.toString();
        if (before != null) {
            go = sink.take(new Term(Term.Kind.PAIR, before + current, beforeStart, unitEnd));
        }
        before = current;
        beforeStart = unitStart;
        return go;
    }

    private boolean endRun() {
        if (unit.length() == 0) {
            return true;
        }
        boolean go = pair();
        String last = unit.toString();
        unit.setLength(0);
        before = null;
        return go && sink.take(new Term(Term.Kind.LAST, last, unitStart, unitEnd));
    }

    private boolean endWord() {
        if (word.length() == 0) {
            return true;
        }
        String found = word.length() <= TERM_CHARACTERS ? word.toString() : cut(word);
        word.setLength(0);
        return sink.take(new Term(Term.Kind.WORD, found, wordStart, wordEnd));
    }

    private static String cut(StringBuilder word) {
        boolean half = word.charAt(TERM_CHARACTERS - 1) >= 0xD800 && word.charAt(TERM_CHARACTERS - 1) <= 0xDBFF;
        return word.toString().substring(0, half ? TERM_CHARACTERS - 1 : TERM_CHARACTERS);
    }

    private static char kind(int codePoint) {
        if (codePoint < 0x80) {
            boolean letter = codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z'
                    || codePoint >= '0' && codePoint <= '9';
            return letter ? CharacterClass.WORD : CharacterClass.OTHER;
        }
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            return kind(codePoint - 0xFF01 + 0x21);
        }
        boolean hangul = codePoint >= 0xAC00 && codePoint <= 0xD7A3;
        boolean emoji = codePoint >= 0x1F000 && codePoint <= 0x1FAFF || codePoint >= 0x2600 && codePoint <= 0x27BF;
        if (hangul || emoji) {
            return CharacterClass.UNSPACED;
        }
        boolean privateUse = codePoint >= 0xD800 && codePoint <= 0xF8FF || codePoint >= 0xF0000;
        return privateUse ? CharacterClass.OTHER : CharacterClass.of(codePoint);
    }

    private static boolean isSurrogate(char c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }

    /** A lone surrogate is itself. */
    static int codePointAt(String text, int index) {
        char c = text.charAt(index);
        if (c >= 0xD800 && c <= 0xDBFF && index + 1 < text.length()) {
            char low = text.charAt(index + 1);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                return 0x10000 + (c - 0xD800 << 10) + (low - 0xDC00);
            }
        }
        return c;
    }
}
