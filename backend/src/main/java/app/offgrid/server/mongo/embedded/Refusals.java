package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What this server cannot do and must not seem to do: mongo-java-server would take it and ignore it. */
final class Refusals {
    private static final int ILLEGAL_OPERATION = 20;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int CHANGE_STREAM_NEEDS_REPLICA_SET = 40573;

    private static final List<String> COLLECTION_OPTIONS = List.of(
            "validator", "capped", "viewOn", "timeseries", "clusteredIndex", "expireAfterSeconds", "encryptedFields");
    private static final List<String> INDEX_OPTIONS = List.of(
            "collation", "hidden", "wildcardProjection", "weights", "2dsphereIndexVersion", "bits", "prepareUnique");
    private static final List<String> STATEMENTS = List.of("updates", "deletes");
    /** The real server's largest time to live: as much as fits into 32 bits. */
    private static final long LONGEST_LIFE_SECONDS = Integer.MAX_VALUE;

    private Refusals() {}

    /**
     * Lets a command pass or refuses it.
     *
     * @param command the command's name in lower case
     * @throws MongoServerError with the real server's code where that would refuse too, else CommandNotSupported
     */
    static void check(String command, Document query) {
        if (query.containsKey("startTransaction")
                || query.containsKey("autocommit")
                || query.containsKey("txnNumber")) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        refuse(isPresent(query, "collation"), "collations");
        for (String statements : STATEMENTS) {
            for (Document statement : documents(query.get(statements))) {
                refuse(isPresent(statement, "collation"), "collations");
                refuse(statement.get("u") instanceof Collection, "updates that are a pipeline");
            }
        }
        refuse(query.get("update") instanceof Collection, "updates that are a pipeline");
        switch (command) {
            case "create" ->
                COLLECTION_OPTIONS.forEach(
                        option -> refuse(isPresent(query, option), "the collection option " + option));
            case "createindexes" -> documents(query.get("indexes")).forEach(Refusals::checkIndex);
            case "aggregate" -> checkPipeline(query);
            default -> {}
        }
    }

    private static void checkPipeline(Document query) {
        for (Document stage : documents(query.get("pipeline"))) {
            if (stage.containsKey("$changeStream")) {
                throw new MongoServerError(
                        CHANGE_STREAM_NEEDS_REPLICA_SET,
                        "Location40573",
                        "The $changeStream stage is only supported on replica sets");
            }
        }
    }

    private static void checkIndex(Document index) {
        for (String option : INDEX_OPTIONS) {
            refuse(isPresent(index, option), "the index option " + option);
        }
        Document key = (Document) index.get("key");
        for (Map.Entry<String, Object> field : key.entrySet()) {
            refuse(!(field.getValue() instanceof Number), "an index of type " + field.getValue());
            refuse(field.getKey().contains("$"), "an index on " + field.getKey());
        }
        if (index.get("expireAfterSeconds") instanceof Number seconds) {
            boolean valid = key.size() == 1
                    && !key.containsKey("_id")
                    && seconds.longValue() >= 0
                    && seconds.longValue() <= LONGEST_LIFE_SECONDS;
            if (!valid) {
                throw new MongoServerError(
                        CANNOT_CREATE_INDEX,
                        "CannotCreateIndex",
                        "A time to live is for one field other than _id and from 0 to " + LONGEST_LIFE_SECONDS + " s");
            }
        }
    }

    /** Drivers and tools send some options switched off, which asks for nothing. */
    private static boolean isPresent(Document document, String option) {
        Object value = document.get(option);
        return value != null && !Boolean.FALSE.equals(value);
    }

    private static List<Document> documents(Object value) {
        return value instanceof Collection<?> all
                ? all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    private static void refuse(boolean present, String what) {
        if (present) {
            throw new MongoServerError(
                    COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The embedded server does not support " + what);
        }
    }
}
