package app.offgrid.notes.note;

import java.io.UnsupportedEncodingException;

/** Text to bytes and back in UTF-8, the one encoding of the contract. */
public final class Utf8 {
    private static final String NAME = "UTF-8";

    private Utf8() {}

    public static byte[] encode(String text) {
        try {
            return text.getBytes(NAME);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every platform has UTF-8: " + e);
        }
    }

    /** Bytes that are no UTF-8 become replacement characters. */
    public static String decode(byte[] bytes) {
        try {
            return new String(bytes, NAME);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every platform has UTF-8: " + e);
        }
    }

    /** True if the bytes are well-formed UTF-8 (RFC 3629), so that {@link #decode} loses nothing. */
    public static boolean isValid(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int following = following(bytes, at);
            if (following < 0 || at + following >= bytes.length) {
                return false;
            }
            for (int i = 1; i <= following; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            at += following + 1;
        }
        return true;
    }

    /** How many bytes follow this one; -1 for a byte that begins nothing, an over-long form or half a surrogate pair. */
    private static int following(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
        if (first < 0x80) {
            return 0;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            boolean overlong = first == 0xE0 && second < 0xA0;
            boolean surrogate = first == 0xED && second > 0x9F;
            return overlong || surrogate ? -1 : 2;
        }
        boolean overlong = first == 0xF0 && second < 0x90;
        boolean beyond = first == 0xF4 && second > 0x8F;
        return first < 0xF0 || first > 0xF4 || overlong || beyond ? -1 : 3;
    }
}
