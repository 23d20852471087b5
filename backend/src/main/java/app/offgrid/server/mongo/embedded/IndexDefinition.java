package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;

/**
 * What an index is made of.
 *
 * @param sparse documents without any of the fields are not in it
 * @param filter documents that do not match it are not in it; null for all
 * @param secondsToLive how long a document stays after the time in the indexed field; null for ever
 */
record IndexDefinition(
        String name, List<IndexKey> keys, boolean sparse, boolean unique, Document filter, Long secondsToLive) {
    IndexDefinition(String name, List<IndexKey> keys, boolean sparse, boolean unique, Document description) {
        this(
                name,
                keys,
                sparse,
                unique,
                (Document) description.get("partialFilterExpression"),
                description.get("expireAfterSeconds") instanceof Number seconds ? seconds.longValue() : null);
    }

    List<String> fields() {
        return keys.stream().map(IndexKey::getKey).toList();
    }

    /** Whether some documents may have no entry. */
    boolean isPartOfAll() {
        return sparse || filter != null;
    }

    /** Whether the other one asks for the same index. */
    boolean isSame(IndexDefinition other) {
        return fields().equals(other.fields())
                && directions().equals(other.directions())
                && sparse == other.sparse
                && unique == other.unique
                && Objects.equals(filter, other.filter)
                && Objects.equals(secondsToLive, other.secondsToLive);
    }

    private List<Boolean> directions() {
        return keys.stream().map(IndexKey::isAscending).toList();
    }
}
