package app.offgrid.notes.host;

/** The platform's SHA-256 (FIPS 180-4). The runtime of phones has none of its own. */
public interface Sha256 {
    /** The 32 bytes of the digest of some bytes. May be called from any thread. */
    byte[] digest(byte[] data);
}
