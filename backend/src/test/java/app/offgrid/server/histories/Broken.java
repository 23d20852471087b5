package app.offgrid.server.histories;

/** An invariant does not hold; by its number in {@code docs/TESTING.md}. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int invariant;

    Broken(int invariant, String what) {
        super("breaks invariant " + invariant + ": " + what);
        this.invariant = invariant;
    }

    int invariant() {
        return invariant;
    }
}
