package app.offgrid.server.mongo.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** The cursors that clients have not read to the end, each at most ten minutes after its last use. */
final class OpenCursors {
    /** As many documents as the real server's first batch has. */
    static final int FIRST_BATCH_DOCUMENTS = 101;
    /** The real server's {@code cursorTimeoutMillis}. */
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final CursorRegistry registry;
    private final ConcurrentMap<Long, BatchCursor> open = new ConcurrentHashMap<>();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    CursorRegistry registry() {
        return registry;
    }

    /** The first batch of some documents, and a cursor for the others if there are any. */
    QueryResult firstBatch(Iterator<Document> documents, int batchSize) {
        BatchCursor cursor = new BatchCursor(registry.generateCursorId(), documents);
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        removeKilled();
        registry.add(cursor);
        open.put(cursor.getId(), cursor);
        return new QueryResult(first, cursor);
    }

    /** The library forgets a cursor that its reader is done with, and tells nobody; it holds a document that was read ahead. */
    private void removeKilled() {
        open.keySet().removeIf(this::isKilled);
    }

    private boolean isKilled(long id) {
        try {
            registry.getCursor(id);
            return false;
        } catch (CursorNotFoundException gone) {
            return true;
        }
    }

    /** Forgets what has been read, killed or left. */
    void removeIdle(long nowNanos) {
        removeKilled();
        for (BatchCursor cursor : open.values()) {
            boolean idle = nowNanos - cursor.lastUseNanos() > IDLE_NANOS;
            if (idle) {
                registry.remove(cursor);
            }
            if (idle || cursor.isEmpty()) {
                open.remove(cursor.getId());
            }
        }
    }

    /** How many there are, as far as the last {@link #removeIdle} knows. */
    int size() {
        return open.size();
    }
}
