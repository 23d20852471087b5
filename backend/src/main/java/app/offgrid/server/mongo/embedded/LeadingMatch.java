package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/**
 * The condition with which an aggregation begins, so that the scan below it can use an index (counting is an aggregation).
 * Bound to the thread that runs the command, until it is closed.
 */
final class LeadingMatch implements AutoCloseable {
    private static final ThreadLocal<LeadingMatch> CURRENT = new ThreadLocal<>();

    private final String collection;
    private final Document condition;

    private LeadingMatch(String collection, Document condition) {
        this.collection = collection;
        this.condition = condition;
    }

    /** For a command that begins with no condition, or changes what it reads. */
    static LeadingMatch none() {
        return new LeadingMatch(null, null);
    }

    static LeadingMatch of(String command, Document query) {
        LeadingMatch match = none();
        if (command.equals("aggregate")
                && query.get("aggregate") instanceof String collection
                && query.get("pipeline") instanceof Collection<?> stages
                && !stages.isEmpty()
                && stages.iterator().next() instanceof Document first
                && first.get("$match") instanceof Document condition) {
            match = new LeadingMatch(collection, condition);
        }
        CURRENT.set(match);
        return match;
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

    @Override
    public void close() {
        CURRENT.remove();
    }
}
