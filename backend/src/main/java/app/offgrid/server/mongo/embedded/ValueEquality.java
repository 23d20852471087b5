package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.ValueComparator;

/** Equality of two values as MongoDB sees it. */
final class ValueEquality {
    private ValueEquality() {}

    static boolean same(Object a, Object b) {
        return ValueComparator.asc().compare(a, b) == 0;
    }
}
