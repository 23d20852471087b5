package app.offgrid.notes.host;

/** Keeps one secret where the platform keeps secrets (Keychain, Keystore). */
public interface TokenVault {
    /** The secret last stored, or null. */
    String load();

    /** Stores the secret durably in place of the last one; null removes it. */
    void store(String secret);
}
