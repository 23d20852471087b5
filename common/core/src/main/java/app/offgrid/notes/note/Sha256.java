package app.offgrid.notes.note;

/** SHA-256 (FIPS 180-4), since no phone's {@code java.*} has a digest here. Takes a time that depends on the length alone. */
public final class Sha256 {
    private static final int BLOCK = 64;
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    private final int[] schedule = new int[BLOCK];

    private Sha256() {}

    /** The 32 bytes of the digest; the message is not changed. */
    public static byte[] of(byte[] message) {
        return new Sha256().end(message, 0);
    }

    /**
     * A hash that has taken in a block already, for an HMAC. To be used by one thread.
     *
     * @param block 64 bytes
     */
    public static Sha256 after(byte[] block) {
        if (block.length != BLOCK) {
            throw new IllegalArgumentException("a block of " + block.length);
        }
        Sha256 hash = new Sha256();
        hash.absorb(block, 0);
        return hash;
    }

    /** The 32 bytes of the digest of what was taken in and this; may be asked for again with something else. */
    public byte[] end(byte[] message) {
        Sha256 hash = new Sha256();
        System.arraycopy(state, 0, hash.state, 0, state.length);
        return hash.end(message, BLOCK);
    }

    private byte[] end(byte[] message, int before) {
        int whole = message.length / BLOCK * BLOCK;
        for (int at = 0; at < whole; at += BLOCK) {
            absorb(message, at);
        }
        byte[] tail = new byte[message.length - whole < BLOCK - 8 ? BLOCK : 2 * BLOCK];
        System.arraycopy(message, whole, tail, 0, message.length - whole);
        tail[message.length - whole] = (byte) 0x80;
        long bits = (before + message.length) * 8L;
        for (int i = 0; i < 8; i++) {
            tail[tail.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        for (int at = 0; at < tail.length; at += BLOCK) {
            absorb(tail, at);
        }
        return digest();
    }

    private void absorb(byte[] data, int offset) {
        int[] w = schedule;
        for (int i = 0; i < 16; i++) {
            int at = offset + 4 * i;
            w[i] = (data[at] & 0xff) << 24
                    | (data[at + 1] & 0xff) << 16
                    | (data[at + 2] & 0xff) << 8
                    | data[at + 3] & 0xff;
        }
        for (int i = 16; i < BLOCK; i++) {
            int s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ w[i - 15] >>> 3;
            int s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ w[i - 2] >>> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        int[] v = new int[8];
        System.arraycopy(state, 0, v, 0, 8);
        for (int i = 0; i < BLOCK; i++) {
            int s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25);
            int first = v[7] + s1 + (v[4] & v[5] ^ ~v[4] & v[6]) + K[i] + w[i];
            int s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22);
            int second = s0 + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += first;
            v[0] = first + second;
        }
        for (int i = 0; i < 8; i++) {
            state[i] += v[i];
        }
    }

    private static int turned(int word, int by) {
        return word >>> by | word << 32 - by;
    }

    private byte[] digest() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = (byte) (state[i / 4] >>> 24 - i % 4 * 8);
        }
        return bytes;
    }
}
