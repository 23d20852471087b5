package app.offgrid.server.scenario;

import app.offgrid.server.sync.Store;

/** The circumstances under which a story is told. */
enum Telling {
    IN_MEMORY("in memory", false, 0),
    ON_MONGODB("on MongoDB", true, 0),
    CLOCKS_YEARS_APART("with clocks that are years apart", false, 3L * 365 * 24 * 60 * 60_000);

    private final String words;
    private final boolean onMongo;
    private final long skewMillis;

    Telling(String words, boolean onMongo, long skewMillis) {
        this.words = words;
        this.onMongo = onMongo;
        this.skewMillis = skewMillis;
    }

    /** Where the server keeps its accounts; an empty one, or one that nobody else uses. */
    Store store() {
        return onMongo ? Store.inMongo() : Store.inMemory();
    }

    /** By how much the clock of the first device is ahead, and that of the second one behind. */
    long skewMillis() {
        return skewMillis;
    }

    @Override
    public String toString() {
        return words;
    }
}
