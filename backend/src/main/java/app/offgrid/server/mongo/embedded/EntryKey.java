package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The keys of index entries and of the bounds between which a scan runs: lists of values in MongoDB's order. */
final class EntryKey {
    private static final Object BELOW_ALL = new Object();
    private static final Object ABOVE_ALL = new Object();
    private static final int BAD_VALUE = 2;

    /** Orders keys value by value; a shorter key comes before the longer ones that begin with it. */
    static final Comparator<List<Object>> ORDER = EntryKey::compare;

    private EntryKey() {}

    private static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compareValues(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareValues(Object a, Object b) {
        if (a == b) {
            return 0;
        }
        if (a == BELOW_ALL || b == ABOVE_ALL) {
            return -1;
        }
        if (a == ABOVE_ALL || b == BELOW_ALL) {
            return 1;
        }
        return ValueComparator.asc().compare(a, b);
    }

    /**
     * Lets a value pass if it has a place in the order.
     *
     * @throws MongoServerError if it is of a type that the library cannot compare, such as code
     */
    static void checkType(Object value) {
        try {
            ValueComparator.asc().compare(value, "");
        } catch (UnsupportedOperationException e) {
            throw new MongoServerError(
                    BAD_VALUE,
                    "BadValue",
                    "The embedded server cannot index a " + value.getClass().getSimpleName());
        }
    }

    /** Before everything that begins with the prefix and goes on with the value or more; null: with anything. */
    static List<Object> from(List<Object> prefix, Object value) {
        return append(prefix, value == null ? BELOW_ALL : value);
    }

    /** After everything that begins with the prefix and goes on with the value or less; null: with anything. */
    static List<Object> upTo(List<Object> prefix, Object value) {
        return value == null ? append(prefix, ABOVE_ALL) : append(append(prefix, value), ABOVE_ALL);
    }

    static List<Object> append(List<Object> prefix, Object value) {
        List<Object> key = new ArrayList<>(prefix.size() + 1);
        key.addAll(prefix);
        key.add(value);
        return key;
    }
}
