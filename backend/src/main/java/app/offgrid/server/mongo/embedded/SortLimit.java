package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.stream.Stream;

/** Lets a query sort only so much in memory; more needs an index that sorts, as on the real server. */
final class SortLimit {
    /** The real server's {@code internalQueryMaxBlockingSortMemoryUsageBytes}. */
    private static final long SORT_BYTES = 100L * 1024 * 1024;

    private static final int MEMORY_LIMIT_EXCEEDED = 292;

    private long bytes;

    private SortLimit() {}

    /**
     * The same documents, of which the stream's reader may take at most 100 MB.
     *
     * @throws MongoServerError from the stream's reader, when it takes more
     */
    static Stream<Document> guard(Stream<Document> documents) {
        SortLimit limit = new SortLimit();
        return documents.peek(limit::add);
    }

    private void add(Document document) {
        bytes += DocumentSize.of(document);
        if (bytes > SORT_BYTES) {
            throw new MongoServerError(
                    MEMORY_LIMIT_EXCEEDED,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeded memory limit of " + SORT_BYTES + " bytes; an index is needed");
        }
    }
}
