package app.offgrid.conformance.story;

/** One request of a device on its way; a story decides how far it comes. A lost answer is one that is never delivered. */
public interface Flight {
    /** The request reaches the server, which answers. */
    void reachServer();

    /** The answer reaches the device. Only after {@link #reachServer}. */
    void deliverAnswer();
}
