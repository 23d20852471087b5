package app.offgrid.notes.host;

/** Carries one HTTP request and promises nothing but that one of the two answers comes, once, on the worker. */
public interface Transport {
    /** Sends a request; returns at once. */
    void send(HttpCall call, Answer answer);

    /**
     * Ends every request that is under way: each fails, on the worker, unless its answer is already on its way there. For
     * when the system takes the time back. May be called from any thread.
     */
    void giveUp();

    /** Where the outcome of a request arrives. */
    interface Answer {
        /**
         * The server, or something between, answered. A body cut short of the length that its headers declare is a failure
         * and never comes here; where they declare none, or were cut themselves, only its reader can tell.
         */
        void answered(HttpReply reply);

        /**
         * No whole answer came: there is no network, no such host, the connection broke or time ran out. The request may
         * or may not have taken effect.
         */
        void failed(String reason);
    }
}
