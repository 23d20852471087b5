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
        byte[] marked = bytes.clone();
        marked[6] = (byte) (bytes[6] & 0x0f | version);
        marked[8] = (byte) (bytes[8] & 0x3f | 0x80);
        String hex = Hex.of(marked);
        return hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20, 32);
    }

    private static boolean isDash(int index) {
        return index == 8 || index == 13 || index == 18 || index == 23;
    }
}
