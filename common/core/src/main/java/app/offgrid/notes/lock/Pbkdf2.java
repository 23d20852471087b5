package app.offgrid.notes.lock;

import app.offgrid.notes.note.Sha256;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2; RFC 2104), one block of it: a key of 32 bytes. No phone's {@code java.*}
 * has it here. Each step costs two blocks of SHA-256, since the key's own blocks are taken in once.
 */
final class Pbkdf2 {
    private static final int BLOCK = 64;

    private final Sha256 inner;
    private final Sha256 outer;

    private Pbkdf2(byte[] password) {
        byte[] key = password.length > BLOCK ? Sha256.of(password) : password;
        inner = Sha256.after(padded(key, 0x36));
        outer = Sha256.after(padded(key, 0x5c));
    }

    /**
     * The first 32 bytes of the derived key.
     *
     * @param iterations at least 1
     */
    static byte[] key(byte[] password, byte[] salt, int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations: " + iterations);
        }
        Pbkdf2 hmac = new Pbkdf2(password);
        byte[] first = new byte[salt.length + 4];
        System.arraycopy(salt, 0, first, 0, salt.length);
        first[salt.length + 3] = 1;
        byte[] step = hmac.of(first);
        byte[] key = step.clone();
        for (int i = 1; i < iterations; i++) {
            step = hmac.of(step);
            for (int at = 0; at < key.length; at++) {
                key[at] ^= step[at];
            }
        }
        return key;
    }

    private byte[] of(byte[] message) {
        return outer.end(inner.end(message));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[BLOCK];
        System.arraycopy(key, 0, block, 0, key.length);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }
}
