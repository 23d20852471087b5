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

    /** Runs a rule of the tests; what it finds is a violation of this number. */
    static void unless(int invariant, Runnable rule) {
        try {
            rule.run();
        } catch (AssertionError fault) {
            throw new Violation(invariant, fault.getMessage());
        }
    }

    int invariant() {
        return invariant;
    }
}
