package app.offgrid.server.account;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses as they are compared: upper and lower case, composed and decomposed, wide and narrow letters are alike, and
 * a domain is written in the letters that mail uses. Invisible characters and letters of several scripts in one name are
 * refused, since they make accounts that look like another's.
 */
final class EmailAddress {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    /** Something, an at sign, a name with a dot: whether a letter arrives there, no pattern can tell. */
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");

    private static final Set<UnicodeScript> WRITTEN_TOGETHER = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private EmailAddress() {}

    /** The address as it is compared; empty for what is none. */
    static Optional<String> parse(String text) {
        String folded = fold(text);
        int at = folded.lastIndexOf('@');
        if (at < 0 || !SHAPE.matcher(folded).matches() || !isPlain(shown(folded))) {
            return Optional.empty();
        }
        try {
            String local = folded.substring(0, at);
            String address = local + "@" + IDN.toASCII(folded.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return local.length() <= MAX_LOCAL && address.length() <= MAX_LENGTH
                    ? Optional.of(address.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** True for an address that, in other letters, looks like one in plain Latin letters: no account is made for it. */
    static boolean looksLikeAnother(String text) {
        return Arrays.stream(shown(fold(text)).split("[@.]", -1)).anyMatch(LookAlikes::looksPlain);
    }

    /** The key that {@link #parse} finds, or what comes nearest to it for a text that is no address and has no account. */
    static String key(String text) {
        return parse(text).orElseGet(() -> fold(text));
    }

    /** The key under which accounts were kept before letters were folded. */
    static String formerKey(String text) {
        return text.trim().toLowerCase(Locale.ROOT);
    }

    private static String fold(String text) {
        String compatible = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        // Through both cases: some letters have only one of them in common. No locale: i and I are one letter
        // everywhere.
        String lower = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** With the letters of its domain that {@code xn--} stands for. */
    private static String shown(String folded) {
        int at = folded.lastIndexOf('@');
        return folded.substring(0, at + 1) + IDN.toUnicode(folded.substring(at + 1), IDN.ALLOW_UNASSIGNED);
    }

    private static boolean isPlain(String address) {
        int first = address.codePointAt(0);
        if (isMark(first)) {
            return false;
        }
        for (String name : address.split("[@.]", -1)) {
            if (!isOfOneScript(name)) {
                return false;
            }
        }
        return address.codePoints().allMatch(EmailAddress::isVisible);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.SPACE_SEPARATOR:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            default:
                return !isIgnorable(character);
        }
    }

    /** Letters and marks that are drawn as nothing. */
    private static boolean isIgnorable(int c) {
        return c == 0x034F
                || (c >= 0x115F && c <= 0x1160)
                || (c >= 0x17B4 && c <= 0x17B5)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static boolean isOfOneScript(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts.size() <= 1 || WRITTEN_TOGETHER.containsAll(scripts);
    }
}
