package app.offgrid.conformance.story;

/** Where one story is played: a server, accounts of the story alone, and their devices. */
public interface Stage extends AutoCloseable {
    /** The true time. */
    StoryClock clock();

    /**
     * A new device, empty, signed in.
     *
     * @param account name of an account within the story; it is made when it is named first
     */
    Device device(String account, String name);

    @Override
    void close();
}
