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
}
