package app.offgrid.notes.note;

/**
 * Text to bytes and back in UTF-8, the one encoding of the contract. Written here because the platforms do not agree on text
 * that is not well-formed: one of them makes nothing at all of it.
 */
public final class Utf8 {
    private static final char REPLACEMENT = WellFormed.REPLACEMENT;

    private Utf8() {}

    /** The bytes of the text; a lone surrogate becomes those of U+FFFD. */
    public static byte[] encode(String text) {
        int length = text.length();
        long size = FieldRules.utf8Length(text);
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a text of " + size + " bytes");
        }
        byte[] bytes = new byte[(int) size];
        if (size == length) {
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) text.charAt(i);
            }
            return bytes;
        }
        int to = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[to++] = (byte) c;
            } else if (c < 0x800) {
                bytes[to++] = (byte) (0xC0 | c >> 6);
                bytes[to++] = (byte) (0x80 | c & 0x3F);
            } else if (c < 0xD800 || c > 0xDFFF) {
                to = three(c, bytes, to);
            } else if (WellFormed.isHigh(c) && i + 1 < length && WellFormed.isLow(text.charAt(i + 1))) {
                i++;
                to = four(0x10000 + ((c - 0xD800) << 10) + (text.charAt(i) - 0xDC00), bytes, to);
            } else {
                to = three(REPLACEMENT, bytes, to);
            }
        }
        return bytes;
    }

    private static int three(int c, byte[] bytes, int to) {
        bytes[to] = (byte) (0xE0 | c >> 12);
        bytes[to + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[to + 2] = (byte) (0x80 | c & 0x3F);
        return to + 3;
    }

    private static int four(int c, byte[] bytes, int to) {
        bytes[to] = (byte) (0xF0 | c >> 18);
        bytes[to + 1] = (byte) (0x80 | c >> 12 & 0x3F);
        bytes[to + 2] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[to + 3] = (byte) (0x80 | c & 0x3F);
        return to + 4;
    }

    /** Bytes that are not UTF-8 become replacement characters, as many as the JDK makes of them. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** As {@link #decode(byte[])}, of a part of the bytes. */
    public static String decode(byte[] bytes, int offset, int length) {
        char[] characters = new char[length];
        return new String(characters, 0, decode(bytes, offset, offset + length, characters, 0));
    }

    /**
     * Decodes into an array that has room for as many characters as there are bytes.
     *
     * @return where the characters end
     */
    static int decode(byte[] bytes, int from, int end, char[] characters, int start) {
        int at = from;
        int to = start;
        while (true) {
            while (at < end && bytes[at] >= 0) {
                characters[to++] = (char) bytes[at++];
            }
            if (at >= end) {
                return to;
            }
            int following = following(bytes[at] & 0xFF);
            int good = following < 0 ? 0 : continuations(bytes, at, end, following);
            if (good == following) {
                int c = character(bytes, at, following);
                if (c >= 0x10000) {
                    characters[to++] = (char) (0xD800 + (c - 0x10000 >> 10));
                    characters[to++] = (char) (0xDC00 + (c & 0x3FF));
                } else {
                    characters[to++] = c >= 0xD800 && c <= 0xDFFF ? REPLACEMENT : (char) c;
                }
            } else {
                characters[to++] = REPLACEMENT;
            }
            at += good + 1;
        }
    }

    /** How many bytes should follow this one; -1 for one that begins nothing. */
    private static int following(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    /** How many of the bytes that should follow are there; none if the first of them makes an over-long form or too much. */
    private static int continuations(byte[] bytes, int at, int end, int most) {
        int first = bytes[at] & 0xFF;
        int count = 0;
        while (count < most && at + count + 1 < end && (bytes[at + count + 1] & 0xC0) == 0x80) {
            count++;
        }
        if (count > 0) {
            int second = bytes[at + 1] & 0xFF;
            boolean isOverlong = first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90;
            boolean isBeyond = first == 0xF4 && second > 0x8F;
            return isOverlong || isBeyond ? 0 : count;
        }
        return 0;
    }

    private static int character(byte[] bytes, int at, int following) {
        int c = bytes[at] & 0x3F >> following;
        for (int i = 1; i <= following; i++) {
            c = c << 6 | bytes[at + i] & 0x3F;
        }
        return c;
    }

    /** True if the bytes are well-formed UTF-8 (RFC 3629), so that {@link #decode} loses nothing. */
    public static boolean isValid(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int following = bytes[at] >= 0 ? 0 : following(bytes[at] & 0xFF);
            if (following < 0 || following > 0 && !isValidAt(bytes, at, following)) {
                return false;
            }
            at += following + 1;
        }
        return true;
    }

    private static boolean isValidAt(byte[] bytes, int at, int following) {
        if (continuations(bytes, at, bytes.length, following) < following) {
            return false;
        }
        int c = character(bytes, at, following);
        return c < 0xD800 || c > 0xDFFF;
    }
}
