package app.offgrid.notes.lock;

import app.offgrid.notes.host.Randomness;
import app.offgrid.notes.host.Uptime;
import app.offgrid.notes.note.Hex;
import app.offgrid.notes.note.Utf8;

/** What is kept of a PIN: never the PIN itself. Immutable. */
final class PinHash {
    /** How long a person waits for a PIN to be looked at. Longer would not save a PIN of four digits either. */
    private static final int WANTED_MILLIS = 200;

    static final int FEWEST = 2000;
    static final int MOST = 20000;
    /** So many are timed to find out how many this device can do. */
    private static final int TIMED = 1000;

    private static final int SALT_BYTES = 16;

    private final int iterations;
    private final byte[] salt;
    private final byte[] key;

    private PinHash(int iterations, byte[] salt, byte[] key) {
        this.iterations = iterations;
        this.salt = salt;
        this.key = key;
    }

    /** A hash with fresh salt, stretched as far as this device can in the time. */
    static PinHash of(String pin, Randomness randomness, Uptime uptime) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        byte[] secret = Utf8.encode(pin);
        long start = uptime.millis();
        Pbkdf2.key(secret, salt, TIMED);
        int iterations = iterations(uptime.millis() - start);
        return new PinHash(iterations, salt, Pbkdf2.key(secret, salt, iterations));
    }

    /** How many iterations to use if {@link #TIMED} of them took so long. */
    static int iterations(long millis) {
        long fitting = (long) TIMED * WANTED_MILLIS / Math.max(1, millis);
        return (int) Math.max(FEWEST, Math.min(MOST, fitting));
    }

    /** Reads what {@link #text} has written. */
    static PinHash read(String text) {
        int salt = text.indexOf(':');
        int key = text.indexOf(':', salt + 1);
        return new PinHash(
                Integer.parseInt(text.substring(0, salt)),
                Hex.bytes(text.substring(salt + 1, key)),
                Hex.bytes(text.substring(key + 1)));
    }

    /** Iterations, salt and key, as text. */
    String text() {
        return iterations + ":" + Hex.of(salt) + ":" + Hex.of(key);
    }

    /** True if this is the PIN. Takes a noticeable part of a second, and the same for every PIN. */
    boolean matches(String pin) {
        byte[] other = Pbkdf2.key(Utf8.encode(pin), salt, iterations);
        int difference = other.length ^ key.length;
        for (int i = 0; i < Math.min(other.length, key.length); i++) {
            difference |= other[i] ^ key[i];
        }
        return difference == 0;
    }
}
