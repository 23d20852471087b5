package app.offgrid.conformance.story;

/** A design under test, server and device together: the contract's, or the naive one. */
public interface Deployment {
    /** For the report's heading. */
    String name();

    /** A stage for one story. */
    Stage stage();
}
