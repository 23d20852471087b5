package app.offgrid.notes.ui;

import com.codename1.ui.plaf.UIManager;
import com.codename1.util.StringUtil;
import java.util.List;

/** The texts of the app in the person's language, by their keys in the bundle. */
final class Texts {
    /** In characters: a name of a device, not a title of a note. */
    private static final int SHORT = 24;

    private Texts() {}

    /** The text of a key; the key itself if the bundle lacks it. */
    static String of(String key) {
        return UIManager.getInstance().localize(key, key);
    }

    /** The text of a key with {0}, {1} and so on filled in. */
    static String of(String key, Object... values) {
        String text = of(key);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int value = placeholder(text, at);
            if (value >= 0 && value < values.length) {
                filled.append(isolated(String.valueOf(values[value])));
                at += 3;
            } else {
                filled.append(text.charAt(at));
                at++;
            }
        }
        return filled.toString();
    }

    /**
     * What a note is called.
     *
     * @param headline empty if the note has neither a title nor words
     */
    static String nameOf(String headline) {
        return headline.length() == 0 ? of("list.untitled") : headline;
    }

    /**
     * A value with letters from left to right, for a text from right to left: it must not turn the line around that it
     * begins, and a short one stays on one line.
     */
    private static String isolated(String value) {
        boolean around = UIManager.getInstance().getLookAndFeel().isRTL();
        if (!around || TextDirection.isRightToLeft(value, true)) {
            return value;
        }
        String joined = value.length() <= SHORT ? value.replace(' ', '\u00a0') : value;
        return TextDirection.RIGHT_TO_LEFT + joined + TextDirection.RIGHT_TO_LEFT;
    }

    /** The number of the placeholder that stands there, or -1. */
    private static int placeholder(String text, int at) {
        boolean found = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
        return found ? text.charAt(at + 1) - '0' : -1;
    }

    /**
     * The text of a key for a number, with the number as {0}: that of the number's category in the language of the bundle, or
     * {@code key.other}, or {@code key.many}, by which a bundle of two forms calls its second one.
     *
     * @param more what is filled in for {1} and so on
     */
    static String count(String key, int number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = Integer.valueOf(number);
        System.arraycopy(more, 0, values, 1, more.length);
        PluralCategory category = PluralCategory.of(of("language.code"), number);
        String[] ends = {category.keyEnd(), PluralCategory.OTHER.keyEnd(), PluralCategory.MANY.keyEnd()};
        for (String end : ends) {
            if (UIManager.getInstance().localize(key + end, null) != null) {
                return of(key + end, values);
            }
        }
        return key;
    }

    /** The words of a key, which its text holds with a bar between them. */
    static List<String> words(String key) {
        return StringUtil.tokenize(of(key), '|');
    }
}
