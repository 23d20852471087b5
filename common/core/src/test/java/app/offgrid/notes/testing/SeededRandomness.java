package app.offgrid.notes.testing;

import app.offgrid.notes.host.Randomness;
import java.util.Random;

/** Chance that comes out the same for the same seed. */
public final class SeededRandomness implements Randomness {
    private final Random random;

    public SeededRandomness(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
