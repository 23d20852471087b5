package app.offgrid.server.simulation;

/** An invariant does not hold. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int invariant;

    /** @param invariant its number in the list of invariants; 0 for a crash of the program itself */
    Violation(int invariant, String what) {
        super("invariant " + invariant + ": " + what, null, false, false);
        this.invariant = invariant;
    }

    int invariant() {
        return invariant;
    }
}
