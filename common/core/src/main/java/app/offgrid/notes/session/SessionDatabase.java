package app.offgrid.notes.session;

/** What the device's database says of whose it is: what the vault holds must fit it, or belongs to another database. */
public interface SessionDatabase {
    /** The id of this device. */
    String deviceId();

    /** True if this start of the app has made the database. */
    boolean isNew();

    /** The account whose notes it holds; null for none. */
    String userId();

    /**
     * Takes another id for this device.
     *
     * @param copied true if the database has come from another device, which a person is to be told
     */
    void becomeNewDevice(boolean copied);
}
