package app.offgrid.notes.host;

/** What a {@link TokenVault} answers about one secret. Immutable. */
public final class SecretReading {
    /** There is none, or its key is gone for good, which is as much. */
    public static final SecretReading NOTHING = new SecretReading(null);
    /** The platform does not say now, as before the device was first unlocked after its start; it may say later. */
    public static final SecretReading LOCKED = new SecretReading(null);

    private final String value;

    private SecretReading(String value) {
        this.value = value;
    }

    /** @param value not null */
    public static SecretReading of(String value) {
        if (value == null) {
            throw new IllegalArgumentException("no secret");
        }
        return new SecretReading(value);
    }

    public boolean isLocked() {
        return this == LOCKED;
    }

    /** Null if there is none. Whoever asks has seen that it is not {@linkplain #isLocked() locked}. */
    public String value() {
        if (isLocked()) {
            throw new IllegalStateException("the vault does not say now");
        }
        return value;
    }
}
