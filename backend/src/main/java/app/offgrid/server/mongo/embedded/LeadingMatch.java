package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * The condition with which an aggregation begins, so that the scan below it can use an index (counting is an aggregation).
 * Bound to the thread that runs the command, for as long as it runs.
 */
final class LeadingMatch {
    private static final ThreadLocal<LeadingMatch> CURRENT = new ThreadLocal<>();

    private final String collection;
    private final Document condition;

    private LeadingMatch(String collection, Document condition) {
        this.collection = collection;
        this.condition = condition;
    }

    /** Runs a command in sight of its own leading condition, if it has one. */
    static <T> T during(String command, Document query, Supplier<T> run) {
        if (command.equals("aggregate")
                && query.get("aggregate") instanceof String collection
                && query.get("pipeline") instanceof Collection<?> stages
                && !stages.isEmpty()
                && stages.iterator().next() instanceof Document first
                && first.get("$match") instanceof Document condition) {
            CURRENT.set(new LeadingMatch(collection, condition));
        }
        try {
            return run.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The condition for the first scan of this collection, once; then, and for others, null. */
    static Document take(String collection) {
        LeadingMatch match = CURRENT.get();
        if (match == null || !collection.equals(match.collection)) {
            return null;
        }
        CURRENT.remove();
        return match.condition;
    }
}
