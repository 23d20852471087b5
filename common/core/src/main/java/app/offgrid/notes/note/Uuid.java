package app.offgrid.notes.note;

/** UUIDs in their canonical text form: 36 characters, lower case. Ids are strings throughout. */
public final class Uuid {
    private static final String HEX = "0123456789abcdef";

    private Uuid() {}

    /** True if the text is a UUID in lower-case canonical form; false for null. */
    public static boolean isCanonical(String text) {
        if (text == null || text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            if (isDash(i) ? c != '-' : HEX.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * A version 4 UUID (RFC 9562) of 16 random bytes.
     *
     * @param random 16 bytes of a secure source; not changed
     */
    public static String fromRandom(byte[] random) {
        if (random.length != 16) {
            throw new IllegalArgumentException("16 bytes are needed, not " + random.length);
        }
        return format(random, 0x40);
    }

    /** The version 8 UUID (RFC 9562, name-based by SHA-256) of a name: the same for the same name, on every device. */
    public static String fromName(String name) {
        return format(Sha256.of(Utf8.encode(name)), 0x80);
    }

    private static String format(byte[] bytes, int version) {
        StringBuilder text = new StringBuilder(36);
        for (int i = 0; i < 16; i++) {
            int b = bytes[i] & 0xff;
            if (i == 6) {
                b = b & 0x0f | version;
            } else if (i == 8) {
                b = b & 0x3f | 0x80;
            }
            if (isDash(text.length())) {
                text.append('-');
            }
            text.append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xf));
        }
        return text.toString();
    }

    private static boolean isDash(int index) {
        return index == 8 || index == 13 || index == 18 || index == 23;
    }
}
