package app.offgrid.notes.host;

import app.offgrid.notes.note.Uuid;

/** Makes the ids of notes, changes and devices. */
public final class Ids {
    private final Randomness randomness;

    public Ids(Randomness randomness) {
        this.randomness = randomness;
    }

    /** A new random UUID in canonical form. */
    public String next() {
        return Uuid.fromRandom(randomness.bytes(16));
    }
}
