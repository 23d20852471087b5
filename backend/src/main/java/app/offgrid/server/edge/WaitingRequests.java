package app.offgrid.server.edge;

/** Requests that are answered once something happens, and that must not hold up the end of the server. */
public interface WaitingRequests {
    /** Answers all of them now. */
    void release();
}
