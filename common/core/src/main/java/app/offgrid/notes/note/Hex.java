package app.offgrid.notes.note;

/** Bytes as hexadecimal digits in lower case, two each. */
public final class Hex {
    private static final String DIGITS = "0123456789abcdef";

    private Hex() {}

    public static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(2 * bytes.length);
        for (byte one : bytes) {
            text.append(DIGITS.charAt(one >> 4 & 15)).append(DIGITS.charAt(one & 15));
        }
        return text.toString();
    }

    /** The bytes of what {@link #of} has written. */
    public static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
