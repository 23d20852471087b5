package app.offgrid.server.sync;

/** Stands between a service and its store and kills the service at its nth {@linkplain SteppedStore step}. */
final class Killer {
    private final Store store;
    private int stepsLeft;

    Killer(Store store, int steps) {
        this.store = store;
        this.stepsLeft = steps;
    }

    /** The store as the doomed service sees it. */
    Store store() {
        return new SteppedStore(store, this::step).store();
    }

    private void step() {
        if (stepsLeft-- <= 0) {
            throw new KilledException();
        }
    }
}
