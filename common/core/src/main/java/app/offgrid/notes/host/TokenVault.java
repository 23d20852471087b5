package app.offgrid.notes.host;

/**
 * Keeps small secrets where the platform keeps secrets (Keychain, Keystore). They belong to one device: no backup and no
 * transfer takes them to another. On iOS they outlive the removal of the app.
 */
public interface TokenVault {
    /** What is kept. */
    enum Secret {
        /** The tokens of the session. */
        SESSION("session"),
        /** The id of this device, to be held against that in the database, which may be a copy of another device's. */
        DEVICE_ID("device");

        private final String key;

        Secret(String key) {
            this.key = key;
        }

        /** The name under which the platform keeps it. */
        public String key() {
            return key;
        }
    }

    /** What was last stored; never fails, since what cannot be read now is an answer too. */
    SecretReading load(Secret name);

    /**
     * Stores a secret durably in place of the last one.
     *
     * @param value not empty; null removes it
     * @throws StorageException if the platform refuses; then what was there is there still
     */
    void store(Secret name, String value);
}
