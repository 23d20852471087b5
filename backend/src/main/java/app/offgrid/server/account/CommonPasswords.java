package app.offgrid.server.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The passwords that everybody tries first: the most common ones as they were counted in public, words of a list, as they
 * stand, twice, or with digits and signs before and after them and in the place of letters, and rows of keys, digits or letters.
 */
final class CommonPasswords {
    private static final String WHOLE = "/most-common-passwords.txt";
    private static final String WORDS = "/common-password-words.txt";
    private static final String[] ROWS = {
        "01234567890123456789",
        "98765432109876543210",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "zyxwvutsrqponmlkjihgfedcba",
        "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0"
    };

    private final Set<String> whole = read(WHOLE);
    private final Set<String> words = read(WORDS);

    /** The lines of a list, but for its comments. */
    static Set<String> read(String list) {
        Set<String> words = new HashSet<>();
        try (InputStream in = CommonPasswords.class.getResourceAsStream(list);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(line.trim());
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if the password is one of those. */
    boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String bare = period(lower);
        return whole.contains(lower)
                || isKnown(lower)
                || (bare.length() < lower.length() && (bare.length() <= 3 || isKnown(bare)));
    }

    private boolean isKnown(String text) {
        String letters = lettersFor(text);
        String middle = stripped(text);
        return words.contains(text)
                || words.contains(letters)
                || words.contains(middle)
                || words.contains(lettersFor(middle))
                || words.contains(stripped(letters))
                || isOfRows(text)
                || (middle.length() >= 4 && isOfRows(middle));
    }

    /** What the text is made of if it is the same thing again and again, else the text. */
    private static String period(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String part = text.substring(0, length);
            if (part.repeat(text.length() / length + 1).startsWith(text)) {
                return part;
            }
        }
        return text;
    }

    private static String lettersFor(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = "0134578@$!|".indexOf(text.charAt(i));
            letters.append(at < 0 ? text.charAt(i) : "oleastbasil".charAt(at));
        }
        return letters.toString();
    }

    /** The text without what is no letter before and after it. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** True if the text is made of one or two runs of keys or signs in a row. */
    private static boolean isOfRows(String text) {
        for (int cut = 4; cut <= text.length(); cut++) {
            String rest = text.substring(cut);
            if (isInRow(text.substring(0, cut)) && (rest.isEmpty() || isInRow(rest))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInRow(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        for (String row : ROWS) {
            if (row.contains(text) || row.contains(backwards)) {
                return true;
            }
        }
        return period(text).length() == 1;
    }
}
