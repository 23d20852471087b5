package app.offgrid.notes.host;

/** A source of chance good enough for ids that are made offline. */
public interface Randomness {
    /** Fresh random bytes of a secure source. */
    byte[] bytes(int count);
}
